// Words of the shell part of the interface.
import type { Text } from '../../domain/model.ts'

export const shell = {} as const satisfies Readonly<Record<string, Text>>
