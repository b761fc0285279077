// Finds syntax that browsers of 2021 (Chromium 90, as domestic browsers carry it) do not read. One such token and a whole file is refused.
import { parseAst } from 'vite'

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** What a node alone says, or null. */
function newIn(node: Node): string | null {
  switch (node.type) {
    case 'StaticBlock':
      return 'static block of a class (94)'
    case 'BinaryExpression':
      return isNode(node.left) && node.left.type === 'PrivateIdentifier' ? '#private in object (91)' : null
    case 'ImportAttribute':
      return 'import attributes (123)'
    case 'VariableDeclaration':
      return node.kind === 'using' || node.kind === 'await using' ? 'using (134)' : null
    case 'Literal': {
      const flags = (node.regex as { flags?: string } | undefined)?.flags ?? ''
      return flags.includes('v') ? 'regular expression with v (112)' : null
    }
    default:
      return null
  }
}

/** Each kind of syntax that is too new, once, with the Chromium that first read it. */
export function tooNew(code: string): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    else if (isNode(value)) {
      const what = newIn(value)
      if (what !== null) found.add(what)
      for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) visit(part)
    }
  }
  visit(parseAst(code))
  return [...found]
}
