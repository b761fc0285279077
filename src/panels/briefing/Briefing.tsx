// The briefing that is being shown, if one is. Its code and its file are fetched when somebody begins it.
import { useApp } from '../app.ts'
import { useLazy } from '../parts/lazy.ts'

const load = () => import('./Presenter.tsx').then(({ Presenter }) => Presenter)

export function Briefing() {
  const { t } = useApp()
  const presenter = useLazy(load)
  if (presenter.type === 'waiting') return null
  if (presenter.type === 'failed')
    return (
      <p class="dialog-failed" role="alert">
        {t.value('shell.failed')}
      </p>
    )
  const Presenter = presenter.component
  return <Presenter />
}
