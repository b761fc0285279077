// The code itself, and the ways to keep it: as files, or inside WeChat as a picture to press.
import { useMemo } from 'preact/hooks'
import { useApp } from '../app.ts'
import { Button } from '../parts/Button.tsx'
import { saveBlob } from '../parts/save.ts'
import type { Here } from './here.ts'
import { type Qr, qrCanvas, qrSvg } from './qr.ts'
import { fileName } from './share-text.ts'

export function QrCode({ code, title, here }: { readonly code: Qr; readonly title: string; readonly here: Here }) {
  const { t } = useApp()
  const name = t.value('share.qr', { title })
  // A real picture only where it is pressed long: WeChat offers to save pictures, not drawings.
  const picture = useMemo(() => (here.wechat ? qrCanvas(code, document).toDataURL('image/png') : null), [code, here.wechat])
  const saveSvg = () => saveBlob(new Blob([qrSvg(code)], { type: 'image/svg+xml' }), fileName(title, 'svg'))
  const savePng = () =>
    qrCanvas(code, document).toBlob((blob) => {
      if (blob) saveBlob(blob, fileName(title, 'png'))
    }, 'image/png')
  return (
    <figure class="share-qr">
      {picture === null ? (
        <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={name} shape-rendering="crispEdges" data-test="qr">
          <path class="qr-paper" d={`M0 0h${code.size}v${code.size}H0z`} />
          <path class="qr-ink" d={code.path} />
        </svg>
      ) : (
        <img src={picture} alt={name} data-test="qr" />
      )}
      <figcaption>
        <p class="meta">{t.value(picture === null ? 'share.qr.note' : 'share.wechat.press')}</p>
        {picture === null ? (
          <div class="share-saves">
            <Button kind="quiet" icon="export" onClick={saveSvg}>
              {t.value('share.qr.svg')}
            </Button>
            <Button kind="quiet" icon="export" onClick={savePng}>
              {t.value('share.qr.png')}
            </Button>
          </div>
        ) : null}
      </figcaption>
    </figure>
  )
}
