// One sentence for each thing that can be wrong with a data file, shown by the page and by `npm run data` alike.
import type { IssueCode } from '../../domain/issue.ts'
import type { Text } from '../../domain/model.ts'

const SENTENCES: Readonly<Record<`issue.${IssueCode}`, Text>> = {
  'issue.file-missing': { zh: '缺少这个文件。', en: 'This file is missing.' },
  'issue.not-json': { zh: '文件不是有效的 JSON。', en: 'The file is not valid JSON.' },
  'issue.not-a-collection': {
    zh: '文件应是 GeoJSON 要素集合或 JSON 数组。',
    en: 'The file should be a GeoJSON feature collection or a JSON array.',
  },
  'issue.not-an-object': { zh: '此处应是一个对象。', en: 'An object was expected here.' },
  'issue.unknown-field': { zh: '数据约定中没有这个字段。', en: 'The data contract knows no such field.' },
  'issue.missing-field': { zh: '缺少必填内容。', en: 'A required value is missing.' },
  'issue.wrong-type': { zh: '值的类型不对。', en: 'The value is of the wrong type.' },
  'issue.not-in-vocabulary': { zh: '这个词不在词表之内。', en: 'This word is not in the vocabulary.' },
  'issue.bad-date': {
    zh: '日期应写作 YYYY、YYYY-MM 或 YYYY-MM-DD。',
    en: 'A date is written YYYY, YYYY-MM or YYYY-MM-DD.',
  },
  'issue.bad-id': {
    zh: '编号只用小写字母、数字和连字符，且要素与属性中的编号一致；措施编号形如 1.3.2.7。',
    en: 'Ids use lower-case letters, digits and hyphens, the same on the feature and in its properties; codes of measures look like 1.3.2.7.',
  },
  'issue.duplicate-id': { zh: '这个编号已被使用。', en: 'This id is already taken.' },
  'issue.bad-geometry': { zh: '几何形状无法读取。', en: 'The geometry cannot be read.' },
  'issue.off-the-map': {
    zh: '坐标超出经纬度范围。',
    en: 'The coordinates lie off the earth.',
  },
  'issue.swapped': {
    zh: '经纬度颠倒：应先写经度、后写纬度。',
    en: 'Latitude stands before longitude: swap the two numbers.',
  },
  'issue.unknown-measure': { zh: '没有这条措施。', en: 'There is no such measure.' },
  'issue.unknown-source': { zh: 'sources.json 中没有这个来源。', en: 'sources.json has no such source.' },
  'issue.unknown-strand': {
    zh: '措施编号在 plans.json 中找不到对应的板块或方面。',
    en: 'The code of this measure leads to no section or strand of plans.json.',
  },
  'issue.term-not-in-measure': {
    zh: '这个词语不在该措施的词语之列。',
    en: 'This phrase is not one of the measure’s terms.',
  },
  'issue.term-not-in-summary': { zh: '摘要中没有逐字写出这个词语。', en: 'The summary does not contain this phrase verbatim.' },
  'issue.term-not-in-plan': { zh: '原文中没有这个词语。', en: 'The article does not contain this phrase verbatim.' },
  'issue.unplaced-measure': {
    zh: '措施注明的落点与关联数不符：有落点的至少要有一处关联，无落点的不得有关联。',
    en: 'The measure and its links disagree: one with a place needs at least one link, one without a place must have none.',
  },
  'issue.missing-place-note': {
    zh: '没有落点的措施要说明为什么没有落点。',
    en: 'A measure without a place must say why it has none.',
  },
  'issue.wrong-county': {
    zh: '坐标点不在所写的区县之内。',
    en: 'The point does not lie in the county that it names.',
  },
  'issue.unknown-county': { zh: '没有这个区县代码（2021 年区划）。', en: 'There is no county of this code (divisions of 2021).' },
  'issue.same-spot': {
    zh: '两个地点的坐标完全相同：若是一处，请合并为一处多项称号。',
    en: 'Two places share exactly the same coordinates; if they are one place, make it one with several designations.',
  },
  'issue.same-name': {
    zh: '另一个地点已用这个全称：若是一处，请合并为一处多项称号。',
    en: 'Another place has this full name; if they are one place, make it one with several designations.',
  },
  'issue.off-the-line': {
    zh: '站点不在所画的线上：可能经纬度颠倒，或认错了同名的地方。',
    en: 'The station does not lie on the line: its numbers may be swapped, or it is another place of the same name.',
  },
  'issue.wrong-datum': {
    zh: '坐标不是 WGS84：与 GCJ-02 或 BD-09 的读数重合，或文件声明了其他坐标系。请换算后再写入。',
    en: 'This is not WGS84: the point stands where a GCJ-02 or BD-09 figure would put it, or the file declares another system. Convert it first.',
  },
  'issue.stale-position': {
    zh: '坐标落在已知不可用的位置上（旧址，或来源录入有误；原因见 positions.json）。',
    en: 'The point stands where a record is known to be out of date or wrong; positions.json says why.',
  },
  'issue.position-disagrees': {
    zh: '有来源所载位置与此相距超过所写精度：请核对，或放宽精度，或在 positions.json 说明为何不采用。',
    en: 'A source puts the place farther away than its accuracy allows: check it, widen the accuracy, or say in positions.json why the source is not followed.',
  },
  'issue.torn-list': {
    zh: '地图软件把列表改成了文字，且无法还原（某项含逗号，或文字被截断）。请改回原来的列表。',
    en: 'A map program turned this list into text that cannot be taken apart (a comma inside an item, or a text cut short). Restore the list.',
  },
  'issue.too-precise': { zh: '坐标超过五位小数，精度不实。', en: 'More than five decimals claim a precision that nobody has.' },
  'issue.missing-accuracy': {
    zh: '画在图上的地点必须写明位置精度（米）。',
    en: 'A place that is drawn must state the accuracy of its position in metres.',
  },
  'issue.sharp-estimate': {
    zh: '估计的位置，精度不得小于 1000 米。',
    en: 'An estimated position cannot be more accurate than 1000 metres.',
  },
  'issue.boundary-mismatch': {
    zh: '区域的边界说明与所画形状不符。',
    en: 'What the area says of its boundary does not match the shape that is drawn.',
  },
  'issue.bad-segment': {
    zh: '分段的起止序号超出站点范围。',
    en: 'The segment does not run from one station to a later one.',
  },
  'issue.long-name': { zh: '简称太长，地图和列表放不下。', en: 'The short name is too long for the map and the lists.' },
  'issue.dates-reversed': { zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  'issue.unknown-feature': { zh: '没有这个编号的地点、通道或区域。', en: 'No site, corridor or area has this id.' },
  'issue.duplicate-entry': { zh: '名单里已有同名同类的条目。', en: 'The list already has an entry of this name and type.' },
  'issue.bad-link': {
    zh: '链接里有看不懂的部分，或简报页不能设定的部分（语言、配色由看的人定）。请照“分享”给出的写法。',
    en: 'Part of the link is not understood, or not for a page to set (language and theme are the reader’s). Write it as Share gives it.',
  },
  'issue.list-mismatch': {
    zh: '名单与地点不一致：地点没有名单的类别，或以名单为依据的关联不在名单上。',
    en: 'List and place disagree: the place lacks the kind of the list, or a link that rests on the list names a place that is not on it.',
  },
}
export const issues: { readonly [K in `issue.${IssueCode}`]: Text } = SENTENCES
