// What `npm run data` says, in both languages. The app's own words are in src/i18n; these never reach a reader of the map.

const WORDS = {
  'report.measures': ['措施', 'Measures'],
  'report.place.site': ['地点', 'site'],
  'report.place.corridor': ['通道', 'corridor'],
  'report.place.area': ['区域', 'area'],
  'report.place.none': ['无落点', 'none'],
  'report.sites': ['地点', 'Sites'],
  'report.drawn': ['{n}，其中 {drawn} 个上图：{kinds}', '{n}, of which {drawn} on the map: {kinds}'],
  'report.byBasis': ['按最强依据', 'by strongest basis'],
  'report.noBasis': ['无关联', 'none'],
  'report.designations': ['其他身份', 'Designations'],
  'report.corridors': ['通道', 'Corridors'],
  'report.areas': ['区域', 'Areas'],
  'report.threads': ['关联', 'Threads'],
  'report.coverage': ['各板块的落点', 'Coverage by pillar'],
  'report.pillar': [
    '{measures} 条措施：{bases} · 无落点 {placeless}',
    '{measures} measures: {bases} · without a place {placeless}',
  ],
  'report.share': ['{whole} 中 {part}（{percent} %）', '{part} of {whole} ({percent} %)'],
  'report.twoSources': ['两个以上来源', 'Two sources or more'],
  'report.near': ['精度一公里以内', 'Accurate to 1 km'],
  'report.nearNamed': ['原文点名的地点', 'named by the plan'],
  'report.nearHubs': ['枢纽与开放平台', 'hubs and platforms'],
  'report.reach': ['误差{km}公里', 'within {km} km'],
  'report.notDrawn': ['不上图', 'not drawn'],
  'report.recorded': ['核对用的来源坐标', 'Recorded positions'],
  'report.facts': ['有来源的事实', 'Facts with a source'],
  'report.sources': ['来源', 'Sources'],
  'report.lists': ['写明来源与时间的名录', 'Lists sourced and dated'],
  'report.list': [
    '{entries} 项，有落点 {placed}，无落点 {placeless} · 截至 {asOf} · 来源 {sources}',
    '{entries}, of which {placed} with a place and {placeless} without · as of {asOf} · sources {sources}',
  ],
  'report.briefings': ['简报', 'Briefings'],
  'report.briefing': ['{pages} 页 · 截至 {asOf}', '{pages} pages · as of {asOf}'],
  'report.incomplete': [' · 未收全', ' · not complete'],

  'data.noCounties': [
    '注意：底图里读不到区县，没有核对坐标点是否在所写区县之内。',
    'Note: the base map has no readable counties; whether points lie in their counties was not checked.',
  ],
  'data.noPlanText': [
    '注意：第 {no} 篇文章的全文（{file}）不在手边，没有逐字核对其用语。',
    'Note: the full text of article {no} ({file}) is not here; its terms were not compared with it.',
  ],
  'data.rewritten': ['已改写为规范形式：{names}', 'Rewritten: {names}'],
  'data.notCanonical': [
    '注意：以下文件不是规范形式（npm run data -- --write 可整理）：{names}',
    'Note: not in canonical form (npm run data -- --write mends it): {names}',
  ],
  'data.noFaults': ['没有问题。', 'No faults.'],
  'data.faults': ['共 {n} 处问题。', '{n} faults.'],

  'table.given': ['{n} 个地点写入 {file}。', '{n} places written to {file}.'],
  'table.taken': ['改动了 {n} 个文件：{files}', '{n} files changed: {files}'],
  'table.refused': [
    '共 {n} 处无法读取，什么都没有写入。请改正后再试。',
    '{n} cells cannot be taken; nothing was written. Mend them and try again.',
  ],
  'table.fault': ['第 {row} 行，{column} 列：{sentence}{found}', 'Row {row}, column {column}: {sentence}{found}'],
  'table.not-in-table': [
    '表中没有以下 {n} 个地点，保持原样：{names}',
    '{n} places are not in the table and stay as they are: {names}',
  ],
  'table.new-place': ['新增 {n} 个地点：{names}', '{n} new places: {names}'],
  'table.unknown-column': ['没有这一列。', 'There is no such column.'],
  'table.no-id': ['缺少 id：每一行都要有。', 'The id is missing; every row needs one.'],
  'table.bad-id': ['id 只用小写字母、数字和连字符。', 'An id uses lower-case letters, digits and hyphens.'],
  'table.twice': ['这个 id 已在前面某行出现。', 'This id stands in an earlier row already.'],
  'table.no-file': [
    '新地点要写明放进哪个文件，例如 sites/ports.geojson。',
    'A new place needs its file, for instance sites/ports.geojson.',
  ],
  'table.read-only': ['这一列只供查看，请到数据文件里修改。', 'This column is for reading only; change it in the data file.'],
  'table.too-many-cells': ['这一行的格数比表头多。', 'This row has more cells than the heading.'],
  'table.not-a-number': ['应是一个数。', 'A number is expected.'],
  'table.not-a-date': [
    '日期应写作 YYYY、YYYY-MM 或 YYYY-MM-DD（电子表格常把它改成别的样子）。',
    'A date is written YYYY, YYYY-MM or YYYY-MM-DD (spreadsheets like to change it).',
  ],
  'table.not-a-word': ['这个词不在词表之内。', 'This word is not in the vocabulary.'],
  'table.half-a-text': ['中英文要么都填，要么都空。', 'Fill in both languages or neither.'],
  'table.half-a-point': ['经度和纬度要么都填，要么都空。', 'Fill in both longitude and latitude or neither.'],
  'table.empty': ['这一格不能为空。', 'This cell may not be empty.'],

  'changes.none': ['数据没有变化。', 'The data has not changed.'],
  'changes.added': ['新增', 'added'],
  'changes.removed': ['删去', 'removed'],
  'changes.moved': ['移动 {n} 米', 'moved by {n} m'],
  'changes.placed': ['有了位置', 'has a position now'],
  'changes.unplaced': ['不再上图', 'is no longer on the map'],
  'changes.shape': ['线形或范围改动', 'its course or outline has changed'],
  'changes.became': ['{field}：{from} → {to}', '{field}: {from} → {to}'],
  'changes.reworded': ['{field} 改写', '{field} reworded'],
  'changes.more': ['{field} 增加 {n} 项', '{n} more in {field}'],
  'changes.fewer': ['{field} 减少 {n} 项', '{n} fewer in {field}'],
  'changes.edited': ['{field} 有 {n} 项改动', '{n} edited in {field}'],
  'changes.unreadable': ['{ref} 既不是一个提交，也不是一个文件夹。', '{ref} is neither a commit nor a folder.'],
}

/** The words of one language: `say('table.given', { n: 3 })`. */
export function createWords(lang) {
  return (key, blanks = {}) => {
    const words = WORDS[key]
    if (!words) throw new Error(`No words for ${key}`)
    return words[lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name) => (name in blanks ? String(blanks[name]) : whole))
  }
}
