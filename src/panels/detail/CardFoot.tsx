// The last line of every card: to all sources, and the way to say that something is wrong.
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { ReportButton } from '../report/ReportButton.tsx'
import type { Subject } from '../report/report-text.ts'
import { openSources } from '../sources/open-sources.ts'

export function CardFoot({ subject }: { readonly subject: Subject }) {
  const { store, t } = useApp()
  return (
    <p class="card-section card-foot">
      <Button kind="quiet" icon="list" onClick={() => openSources(store)}>
        {t.value('sources.open')}
      </Button>
      <ReportButton subject={subject} />
    </p>
  )
}
