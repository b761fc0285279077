// The frame round the first picture: panel, bars and the approval slot, where the live ones will stand, so that nothing moves when they come.
import { createTranslate, type Translate } from '../../src/i18n/index.ts'
import { PHONE_PX } from '../../src/poster/opening.ts'
import { WRITTEN } from '../../src/poster/paper.ts'
import { SANS, SERIF } from '../../src/render/svg/fonts.ts'
import { escapeXml } from '../../src/render/svg/text.ts'
import { PALETTES, type Palette } from '../../src/scene/palette.ts'
import { approvalOf, type Config } from '../../src/state/config.ts'

const LOGO =
  '<svg class="k-logo" viewBox="0 0 38 24"><g fill="none" stroke="currentColor"><circle cx="7.5" cy="8" r="5" stroke-width="4"/><circle cx="30" cy="16" r="5" stroke-width="4"/><path d="M14 10.2C18 11.6 19.6 12.6 23.4 14" stroke-width="1.7" stroke-linecap="round"/></g></svg>'

/** Rows of the tree as bars: as many as any window can show. */
const ROWS = 24

export function skeletonMarkup(config: Config): string {
  const [zh, en] = [createTranslate('zh'), createTranslate('en')]
  const both = (pick: (t: Translate) => string) =>
    `<span class="k-zh">${escapeXml(pick(zh))}</span><span class="k-en">${escapeXml(pick(en))}</span>`
  const approval = approvalOf(config)
  const notice = both((t) => (approval.type === 'approved' ? approval.number : t(`notice.approval.${approval.type}`)))
  const faces = (['measures', 'layers', 'places'] as const).map((face) => `<span>${both((t) => t(`shell.face.${face}`))}</span>`)
  return [
    '<div class="k-panel"><div class="k-brand">',
    LOGO,
    `<div><b>${both((t) => t('shell.name'))}</b><i>${both((t) => t('shell.nameOther'))}</i></div></div><div class="k-search"></div>`,
    `<div class="k-faces">${faces.join('')}</div><div class="k-rows">${'<s></s>'.repeat(ROWS)}</div></div>`,
    `<div class="k-bar"></div><div class="k-time"><p><b>${both((t) => t('layers.time.now'))}</b>${both((t) => t('layers.time.basis'))}</p></div><div class="k-zoom"></div>`,
    `<div class="k-approval">${notice}</div>`,
    `<div class="k-top">${LOGO}</div><div class="k-buttons"></div><div class="k-sheet"><div class="k-faces">${faces.join('')}</div><div class="k-rows">${'<s></s>'.repeat(ROWS / 2)}</div></div>`,
  ].join('')
}

const inks = (palette: Palette): string => {
  const theme = palette.name === 'light' ? '' : `[data-theme=${palette.name}] `
  return (
    `${theme}#skeleton{--kp:${palette.paper};--kr:${palette.ruleStrong};--kl:${palette.rule};--k1:${palette.ink1};--k2:${palette.ink2};--kc:${palette.circle}}` +
    `${theme}#poster{background:${palette.ground}}`
  )
}

/** Equal in every length to shell.css, furniture.css and phone.css; a browser test compares the two pictures. */
export const skeletonCss = (): string =>
  [
    '#poster,#skeleton{position:fixed;inset:0;overflow:hidden;pointer-events:none;visibility:hidden}',
    '#skeleton,#skeleton *{box-sizing:border-box}',
    '[data-poster] #poster,[data-poster]:not([data-poster=bare]) #skeleton{visibility:visible}',
    // Names on the map are not even laid out before their fonts are here; the few words of the controls hold their places.
    `html:not([${WRITTEN}]) #poster text{display:none}html:not([${WRITTEN}]) :is(#skeleton span,#skeleton b,#skeleton i){visibility:hidden}`,
    '#poster svg{position:absolute;inset:0;width:100%;height:100%;display:block}',
    // Painted apart: what hangs on the ground comes later, and the ground would be painted again with it.
    '#poster svg:first-child{will-change:transform}',
    ...Object.values(PALETTES).map(inks),
    `#skeleton{color:var(--k1);font:13px/1.5 ${SANS};-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility}`,
    '#skeleton>*{position:absolute;border:1px solid var(--kr);border-radius:3px;background:var(--kp)}',
    'html:not([lang=en]) .k-en,[lang=en] .k-zh{display:none}',
    '#skeleton .k-panel{inset:0 auto 0 0;width:24rem;max-width:100%;border-width:0 1px 0 0;border-radius:0}',
    '.k-brand{display:flex;align-items:center;gap:13px;height:61px;padding:0 20px}',
    '.k-logo{width:38px;height:24px}',
    `.k-brand b{display:block;font:900 1.25rem/1.25 ${SERIF};letter-spacing:.04em}`,
    '[lang=en] .k-brand b{letter-spacing:0}',
    '.k-brand i{display:block;color:var(--k2);font-style:normal;font-weight:500;font-size:.6875rem;line-height:1.25;letter-spacing:.06em}',
    '.k-search{height:2.25rem;margin:0 20px 8px;border:1px solid var(--kr);border-radius:3px;background:var(--kc)}',
    '.k-faces{display:flex;gap:24px;padding:0 20px;border-bottom:1px solid var(--kr);color:var(--k2);font-size:.875rem;line-height:2.5rem}',
    '.k-rows{padding:52px 20px 0}',
    '.k-rows s{display:block;width:70%;height:10px;margin:0 0 17px 18px;border-radius:2px;background:var(--kl);opacity:.55}',
    '.k-rows s:nth-child(3n){width:54%}.k-rows s:nth-child(5n+2){width:34%;margin-left:0}',
    '#skeleton .k-bar{inset:14px 16px auto auto;width:423px;height:36px}[lang=en] #skeleton .k-bar{width:474px}',
    '#skeleton .k-zoom{inset:auto 16px 16px auto;width:36px;height:138px}',
    '#skeleton .k-time{inset:auto 64px 16px auto;width:287px;height:118px;padding:6px 14px;font-size:.75rem}',
    '.k-time p{display:flex;align-items:center;gap:9px;min-height:1.625rem;margin:0;color:var(--k2);white-space:nowrap}.k-time b{color:var(--k1)}',
    '@media(min-width:1600px){#skeleton .k-time{width:328px}}',
    '#skeleton .k-approval{inset:auto auto 16px calc(24rem + 16px);padding:3px 8px;border-color:var(--k1);border-radius:2px;font-weight:500;font-size:.75rem;line-height:1.35}',
    '[data-poster=folded] .k-panel{display:none}[data-poster=folded] .k-approval{left:16px!important}',
    '@media(max-width:1100px){#skeleton .k-panel{width:19rem}#skeleton .k-approval{left:calc(19rem + 16px)}}',
    '#skeleton .k-top,#skeleton .k-buttons,#skeleton .k-sheet{display:none}',
    `@media(max-width:${PHONE_PX}px){#skeleton .k-panel,#skeleton .k-bar,#skeleton .k-zoom{display:none}`,
    '#skeleton .k-top{display:flex;align-items:center;inset:10px 12px auto;height:46px;padding-left:12px}.k-top .k-logo{width:30px;height:19px}',
    '#skeleton .k-buttons{display:block;inset:68px 12px auto auto;width:46px;height:134px}',
    '#skeleton .k-sheet{display:block;inset:51% 0 0;border-width:1px 0 0;border-radius:14px 14px 0 0;padding-top:24px}.k-sheet .k-faces{line-height:2.75rem}.k-sheet .k-rows{padding-top:58px}.k-sheet s{margin-bottom:33px}',
    '#skeleton .k-time{inset:auto auto calc(49% + 42px) 12px;width:75px;height:44px}.k-time p{display:none}',
    '#skeleton .k-approval{inset:auto auto calc(49% + 10px) 12px}[data-poster=folded] .k-approval{left:12px!important}}',
    '#failed{position:fixed;z-index:9;left:50%;top:24px;width:30rem;max-width:calc(100% - 32px);transform:translateX(-50%);box-sizing:border-box;padding:14px 18px;border:1px solid;border-left-width:4px;border-radius:3px;background:#fff;color:#111;font:15px/1.6 sans-serif}#failed p{margin:0 0 10px}#failed button{min-height:44px;padding:0 18px;border:1px solid;border-radius:3px;background:#111;color:#fff;font:inherit;cursor:pointer}#failed button:focus-visible{outline:3px solid #111;outline-offset:3px}',
    '@media(min-width:2800px) and (min-height:1000px){#skeleton{zoom:1.6}}',
  ].join('')
