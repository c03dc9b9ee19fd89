import { get } from 'node:http';

// `node health.mjs` ends with 0 when the process beside it is ready, and with 1 and the reason when it is not.
const timeoutMs = 2500;
const port = Number(process.env['PORT'] || 3000);

const end = (code: number, text: string) => {
  console.log(text.trim());
  process.exit(code);
};

const request = get({ host: '127.0.0.1', port, path: '/api/health/ready' }, (response) => {
  let body = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => (body += part));
  response.on('end', () => end(response.statusCode === 200 ? 0 : 1, body));
});
request.on('error', (error) => end(1, error.message));
setTimeout(() => end(1, `no answer in ${timeoutMs} ms`), timeoutMs);
