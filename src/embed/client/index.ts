// The edge of the package that pages import: the element, registered, and the connection for frames that they made themselves.
import { addProperties, elementFor } from './element.ts'
import type * as Api from './embed.d.ts'

export { connectAtlas } from './connection.ts'

/** The atlas lies beside embed.js; from a package or a bundle the page has to say where it is (`src`). */
const script = new URL(import.meta.url)
const home = /^https?:$/.test(script.protocol) && /\/embed\.js$/.test(script.pathname) ? new URL('./', script).href : null

export const defineAtlas: typeof Api.defineAtlas = (name = 'chengyu-atlas') => {
  if (!('customElements' in globalThis) || customElements.get(name)) return
  const element = elementFor(home)
  addProperties(element)
  customElements.define(name, element)
}

defineAtlas()
