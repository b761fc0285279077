// Hover and focus cannot be held still. So each rule that speaks of them is copied for a class, and a specimen wears the class.

const STATES = { ':hover': '.is-hover', ':focus-visible': '.is-focus', ':focus-within': '.is-focus' } as const

/** Adds to every style sheet a copy of its rules for hover and focus, for elements that wear `is-hover` or `is-focus`. */
export function forceStates(document: Document): void {
  const sheet = document.createElement('style')
  sheet.textContent = [...document.styleSheets].flatMap((one) => copies(one.cssRules)).join('\n')
  document.head.append(sheet)
}

function copies(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule) {
      const inside = copies(rule.cssRules)
      return inside.length > 0 ? [`@media ${rule.conditionText} { ${inside.join('\n')} }`] : []
    }
    if (!(rule instanceof CSSStyleRule)) return []
    const text = Object.entries(STATES).reduce((selector, [state, worn]) => selector.split(state).join(worn), rule.selectorText)
    return text === rule.selectorText ? [] : [`${text} { ${rule.style.cssText} }`]
  })
}
