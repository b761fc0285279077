// The opening panels as data in index.html: the components are run by the bundler, since Node reads neither JSX nor imports of styles.
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { PANELS_HERE } from '../../src/poster/paper.ts'
import type { Config } from '../../src/state/config.ts'
import { tell } from './page.ts'

/** Styles say nothing about markup. */
const withoutStyles: Plugin = {
  name: 'atlas-no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
  load: (id) => (id === '\0no-styles' ? 'export default {}' : null),
}

/** A sheet for every layout and language, the empty box for the one that is shown, and the word that they have come. */
export async function openingPanels(root: string, config: Config): Promise<string> {
  const { module } = await runnerImport<typeof import('./panels.tsx')>(join(root, 'build/poster/panels.tsx'), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  const year = new Date().getFullYear()
  const sheets = Object.entries(module.panelSheets(join(root, 'data'), config)).map(
    ([name, markup]) => `<script type="text/plain" id="panels-${name}" data-year="${year}">${markup}</script>`,
  )
  return `${sheets.join('')}<div id="ui"></div>${tell(PANELS_HERE)}`
}
