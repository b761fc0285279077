// A pause between two parts of a long start, in which the browser paints and hears the reader.

/** Resolves in a task of its own: whatever waits to be painted or answered comes first. No timer, which a hidden page holds back. */
export const breath = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
