// Further roles of one place, each with its own status: a port that is also a hub and a port of entry.
import type { FullDesignation } from '../../domain/model.ts'
import { useApp } from '../app.ts'
import { KindGlyph } from '../parts/KindGlyph.tsx'
import { Section } from './Section.tsx'
import { Cite } from './Sources.tsx'
import { datesText } from './status-text.ts'

export function Designations({ roles }: { readonly roles: readonly FullDesignation[] }) {
  const { t } = useApp()
  if (roles.length === 0) return null
  return (
    <Section heading={t.value('detail.designations')} aside={roles.length}>
      <ul class="roles">
        {roles.map((role) => (
          <li key={`${role.kind} ${role.name.zh}`}>
            <KindGlyph kind={role.kind} />
            <span>
              <span class="role-name">{t.value.of(role.name)}</span>
              <Cite sources={[role.source]} />
              <span class="role-status">
                {t.value(`kind.${role.kind}`)} · {t.value(`status.${role.status}`)}{' '}
                {role.since === null && role.status === 'operating' ? '' : datesText(t.value, role)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
