// What the place the page was opened in allows: files can be saved or not, the system has a share sheet or not, links lead anywhere or not.

export type Here = {
  /** Inside WeChat pictures are pressed long and files cannot be saved. */
  readonly wechat: boolean
  /** The system's own way to hand something on. */
  readonly canShare: boolean
  /** Opened from a disk: the address means nothing on another machine. */
  readonly file: boolean
}

export const isWeChat = (userAgent: string): boolean => /MicroMessenger|WindowsWechat/i.test(userAgent)

export const hereNow = (): Here => ({
  wechat: isWeChat(navigator.userAgent),
  canShare: typeof navigator.share === 'function',
  file: location.protocol === 'file:',
})
