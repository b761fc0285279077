// Words of the detail part of the interface.
import type { Text } from '../../domain/model.ts'

export const detail = {} as const satisfies Readonly<Record<string, Text>>
