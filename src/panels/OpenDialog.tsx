// The dialog that concerns the whole view, if one is open: sharing it, the code that puts it into another page, or what is told about it.
import { useApp } from './app.ts'
import { LazyDialog } from './parts/LazyDialog.tsx'

const LOADS = {
  share: () => import('./share/SharePanel.tsx').then(({ SharePanel }) => SharePanel),
  embed: () => import('./embed/EmbedBuilder.tsx').then(({ EmbedBuilder }) => EmbedBuilder),
  briefings: () => import('./briefing/BriefingList.tsx').then(({ BriefingList }) => BriefingList),
} as const

export function OpenDialog() {
  const { dialog } = useApp()
  const open = dialog.value
  if (open === null) return null
  const onClose = () => {
    // What it was closed for may be another one.
    if (dialog.peek() === open) dialog.value = null
  }
  return <LazyDialog key={open} load={LOADS[open]} props={{ onClose }} />
}
