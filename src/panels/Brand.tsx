// Mark and name, in the reader's language first.
import { useApp } from './app.ts'
import { Logo } from './parts/Logo.tsx'

export function Brand() {
  const { t } = useApp()
  const zh = t.value.lang === 'zh'
  return (
    <div class="brand">
      <Logo />
      <h1>
        <span class="brand-name">{t.value('shell.name')}</span>
        <span class="brand-other" lang={zh ? 'en' : 'zh-CN'}>
          {t.value('shell.nameOther')}
        </span>
      </h1>
    </div>
  )
}
