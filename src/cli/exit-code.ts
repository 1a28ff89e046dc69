/** What a command tells the shell. */
export const EXIT_CODE = {
  ok: 0,
  /** The command could not do its work. */
  failed: 1,
  /** The command line was wrong. */
  usage: 2,
  /** The command did its work and found problems (verify, eval below its threshold). */
  problems: 3,
  /** Stopped by the user (SIGINT). */
  interrupted: 130,
} as const;
