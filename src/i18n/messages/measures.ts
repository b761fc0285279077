// Words of the measures part of the interface.
import type { Text } from '../../domain/model.ts'

export const measures = {} as const satisfies Readonly<Record<string, Text>>
