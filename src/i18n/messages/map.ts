// Words of the map part of the interface.
import type { Text } from '../../domain/model.ts'

export const map = {} as const satisfies Readonly<Record<string, Text>>
