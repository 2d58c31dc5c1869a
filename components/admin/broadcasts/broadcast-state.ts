export const STATE_NAMES = {
  draft: 'Draft',
  waiting: 'Can be called off',
  sending: 'Being sent',
  paused: 'Paused',
  stopped: 'Stopped',
  done: 'Done',
}
