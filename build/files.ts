// Reads the files of data/ from disk, for the build, the data check and the tests.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA_FILES, type Files } from '../src/domain/parse/dataset.ts'

/** The files of data/ as the parser wants them; what is missing or broken is for `npm run data` to name. */
export function readFiles(folder: string): Files {
  const files = new Map<string, { json: unknown } | { fault: 'file-missing' | 'not-json' }>()
  for (const file of DATA_FILES) {
    const path = join(folder, file)
    if (!existsSync(path)) {
      files.set(file, { fault: 'file-missing' })
      continue
    }
    try {
      files.set(file, { json: JSON.parse(readFileSync(path, 'utf8')) })
    } catch {
      files.set(file, { fault: 'not-json' })
    }
  }
  return files
}
