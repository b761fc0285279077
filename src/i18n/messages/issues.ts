// Words of the issues part of the interface.
import type { Text } from '../../domain/model.ts'

export const issues = {} as const satisfies Readonly<Record<string, Text>>
