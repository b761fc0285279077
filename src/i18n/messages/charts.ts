// Words of the charts part of the interface.
import type { Text } from '../../domain/model.ts'

export const charts = {} as const satisfies Readonly<Record<string, Text>>
