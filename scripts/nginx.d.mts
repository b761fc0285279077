// Types of nginx.mjs, for the browser test that uses it.
export function findNginx(): string | null
