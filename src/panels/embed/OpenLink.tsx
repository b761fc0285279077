// From a frame in another page to the same view in the atlas itself: the way out, and whose map this is.
import { useApp } from '../app.ts'
import { Icon } from '../parts/Icon.tsx'
import { Logo } from '../parts/Logo.tsx'
import './embed.css'

/** Among buttons. */
export function OpenLink() {
  const { t, pageLink } = useApp()
  return (
    <a
      class="button button-quiet open-link"
      href={pageLink.value}
      target="_blank"
      rel="noopener"
      title={t.value('embed.open')}
      aria-label={t.value('embed.open')}
    >
      <Icon name="outward" />
      <span>{t.value('embed.open.short')}</span>
    </a>
  )
}

/** On the bare map: mark and name. */
export function OpenMark() {
  const { t, pageLink } = useApp()
  return (
    <a
      class="open-mark"
      data-shade
      data-test="open-mark"
      href={pageLink.value}
      target="_blank"
      rel="noopener"
      title={t.value('embed.open')}
      aria-label={`${t.value('shell.name')}: ${t.value('embed.open')}`}
    >
      <Logo size={26} />
      <span class="serif">{t.value('shell.name')}</span>
      <Icon name="outward" size={12} />
    </a>
  )
}
