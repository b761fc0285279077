// Fetches the share panel when it is first asked for; nothing of it is in the first load.
import { useApp } from '../app.ts'
import { useLazy } from '../parts/lazy.ts'

const load = () => import('./SharePanel.tsx').then(({ SharePanel }) => SharePanel)

export function ShareDialog() {
  return useApp().sharing.value ? <Opened /> : null
}

function Opened() {
  const panel = useLazy(load)
  if (panel.type !== 'ready') return null
  const Panel = panel.component
  return <Panel />
}
