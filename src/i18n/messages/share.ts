// Words of the share panel.
import type { Text } from '../../domain/model.ts'

export const share = {
  'share.title': { zh: '分享当前视图', en: 'Share this view' },
  'share.link': { zh: '链接', en: 'Link' },
  'share.copyLink': { zh: '复制链接', en: 'Copy link' },
  'share.copyText': { zh: '复制文字和链接', en: 'Copy text and link' },
  'share.send': { zh: '发送到……', en: 'Send to…' },
  'share.copied': { zh: '已复制', en: 'Copied' },
  'share.selected': {
    zh: '此处不能自动复制，文字已选中，请手动复制',
    en: 'Copying is not allowed here: the text is selected, copy it by hand',
  },
  'share.qr': { zh: '“{title}”的二维码', en: 'QR code of “{title}”' },
  'share.qr.note': { zh: '扫一扫打开同一视图。二维码在本机生成。', en: 'Scan to open the same view. Made on this device.' },
  'share.qr.svg': { zh: '存为 SVG', en: 'Save as SVG' },
  'share.qr.png': { zh: '存为 PNG', en: 'Save as PNG' },
  'share.wechat.press': { zh: '长按二维码可保存或转发', en: 'Press the code long to save or forward it' },
  'share.wechat.menu': {
    zh: '点右上角“···”可发送给朋友；需要保存文件时，选“在浏览器打开”。',
    en: 'Use “···” at the upper right to send this page; to save files, choose “Open in browser” there.',
  },
  'share.file': {
    zh: '本图是从本机文件打开的，链接只在这台电脑上有效。',
    en: 'This atlas was opened from a file: the link works on this computer only.',
  },
  'share.page': { zh: '这一项的文字页（可供预览，无需脚本）', en: 'Its text page (previews, no script)' },
  'share.headline': { zh: '{title}｜{atlas}', en: '{title} | {atlas}' },
  'share.embed': { zh: '放进网页：生成嵌入代码', en: 'Put it into a page: code to embed' },
  'share.separator': { zh: ' · ', en: ' · ' },
  'share.carries': { zh: '承载 {n} 条措施', en: 'carries {n} measures' },
  'share.carriesOne': { zh: '承载 1 条措施', en: 'carries 1 measure' },
  'share.places': { zh: '{n} 处地点、通道和区域', en: '{n} places, corridors and areas' },
  'share.placesOne': { zh: '1 处地点、通道或区域', en: '1 place, corridor or area' },
  'share.wholeMap': { zh: '成渝地区双城经济圈地图', en: 'Map of the Chengdu–Chongqing economic circle' },
  'share.screen.matrix': { zh: '措施与地点矩阵', en: 'Matrix of measures and places' },
  'share.screen.coverage': { zh: '规划落到了哪里', en: 'How much of the plan is on the ground' },
  'share.screen.flow': { zh: '从板块到城市的流向图', en: 'Flow from pillars to cities' },
  'share.screen.sources': { zh: '来源、名录与许可', en: 'Sources, lists and licences' },
  'share.year': { zh: '（{year} 年）', en: '({year})' },
  'share.about': { zh: '每个地点都连到它所承载的规划措施', en: 'Every place tied to the policy measures it carries' },
} as const satisfies Readonly<Record<string, Text>>
