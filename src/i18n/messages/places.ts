// Words of the places part of the interface.
import type { Text } from '../../domain/model.ts'

export const places = {} as const satisfies Readonly<Record<string, Text>>
