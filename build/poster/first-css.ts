// Styles of the first picture and of the opening panels before they live; those of the live panels stand beside them in the page.
import { HELD, HOLLOW, WRITTEN } from '../../src/poster/paper.ts'

/** What hangs on the link or on its choice, in panels of which only the papers are known to be right. */
const UNKNOWN = '.search-field>*,.faces>*,.face-panel>*,.top-bar,.time,.time-opener,.scale'

export const firstCss = (): string =>
  [
    '#poster{position:fixed;inset:0;overflow:hidden;pointer-events:none;visibility:hidden;background:var(--ground)}',
    '[data-poster] #poster{visibility:visible}',
    // The panels come first in the page, so that words are read while the ground is still on its way.
    '#ui{z-index:1}',
    // Words are not laid out on the map, nor shown in the panels, before their fonts are here.
    `html:not([${WRITTEN}]) #poster text{display:none}html:not([${WRITTEN}]) .shell>*>*{visibility:hidden}`,
    '#poster svg{position:absolute;inset:0;width:100%;height:100%;display:block}',
    // Painted apart: what hangs on the ground comes later, and the ground would be painted again with it.
    '#poster svg:first-child{will-change:transform}',
    `[${HOLLOW}] :is(${UNKNOWN}){visibility:hidden}[${HOLLOW}=folded] .panel{display:none}`,
    // A press that will be answered looks heard.
    `[${HELD}=click]{opacity:.6}`,
    '#failed{position:fixed;z-index:9;left:50%;top:24px;width:30rem;max-width:calc(100% - 32px);transform:translateX(-50%);box-sizing:border-box;padding:14px 18px;border:1px solid;border-left-width:4px;border-radius:3px;background:#fff;color:#111;font:15px/1.6 sans-serif}#failed p{margin:0 0 10px}#failed button{min-height:44px;padding:0 18px;border:1px solid;border-radius:3px;background:#111;color:#fff;font:inherit;cursor:pointer}#failed button:focus-visible{outline:3px solid #111;outline-offset:3px}',
  ].join('')
