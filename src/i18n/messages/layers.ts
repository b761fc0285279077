// Words of the layers part of the interface.
import type { Text } from '../../domain/model.ts'

export const layers = {} as const satisfies Readonly<Record<string, Text>>
