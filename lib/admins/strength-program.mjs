// @ts-check
import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { commonWords } from '../i18n/common-words.mjs'

// Without translations its warnings are their names.
const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, ...(await commonWords()) },
  graphs: adjacencyGraphs,
  // What is longer is strong, and takes seconds.
  maxLength: 64,
})
parentPort?.on('message', ({ password, own }) => {
  const { score, feedback } = estimator.check(password, own)
  parentPort?.postMessage({ score, warning: feedback.warning })
})
