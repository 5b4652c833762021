/**
 * The environment of all processes that are measured: that of the bench without options for Node.js. Certificates beside its own are read at the start, which makes a bare
 * process up to three times as dear, and every ratio to it as much better than it is.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const {NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...plain} = process.env
  return plain
}
