// Copies a link to exactly what is on the screen, and says that it did.
import { writeUrl } from '../../state/url.ts'
import { useApp } from '../app.ts'
import { Button } from './Button.tsx'
import { copyText } from './clipboard.ts'
import { useSaid } from './use-said.ts'

const SAID_MS = 2400

export function ShareButton({ kind = 'plain' }: { readonly kind?: 'plain' | 'quiet' }) {
  const { store, t } = useApp()
  const said = useSaid(SAID_MS)

  async function share(): Promise<void> {
    // From the state, not from the address bar, which may lag behind while the map moves.
    const address = new URL(window.location.href)
    address.search = writeUrl(store.snapshot.peek(), address.search)
    said.value = (await copyText(address.href)) ? 'done' : 'failed'
  }

  const word = said.value === 'done' ? 'shell.share.done' : said.value === 'failed' ? 'shell.share.failed' : 'shell.share'
  return (
    <>
      <Button
        kind={kind}
        icon={said.value === 'done' ? 'check' : 'share'}
        class="share"
        title={t.value('shell.share.hint')}
        onClick={() => void share()}
      >
        {t.value(word)}
      </Button>
      <span class="unseen" role="status">
        {said.value === 'nothing' ? '' : t.value(word)}
      </span>
    </>
  )
}
