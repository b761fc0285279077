// Makes data/briefings.json, the list a reader chooses from, out of the briefings that lie in data/briefings/: a new file needs no other change.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Briefing, BriefingEntry } from '../src/domain/model.ts'
import { parseBriefing } from '../src/domain/parse/briefings.ts'
import { madeData } from './made-data.ts'

/** All briefings below a data folder that have something to show: those that are called like an article in its order, then the others. */
export function readBriefings(folder: string): Briefing[] {
  const path = join(folder, 'briefings')
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : []
  const plans = (JSON.parse(readFileSync(join(folder, 'plans.json'), 'utf8')) as { id: string }[]).map(({ id }) => `${id}.json`)
  const place = (name: string) => (plans.includes(name) ? plans.indexOf(name) : plans.length)
  return names
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .flatMap((name) => parseBriefing(`briefings/${name}`, JSON.parse(readFileSync(join(path, name), 'utf8')), []) ?? [])
}

const listOf = (folder: string): string =>
  JSON.stringify(readBriefings(folder).map(({ chapters, ...head }): BriefingEntry => ({ ...head, pages: chapters.length })))

export const briefings = () => madeData('atlas-briefings', (folder) => new Map([['briefings.json', () => listOf(folder)]]))
