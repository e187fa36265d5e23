// Short answers of the HTTP server: a status alone, or a value as JSON. Nothing of them is kept by a browser.
import type { ServerResponse } from 'node:http';

export function answer(response: ServerResponse, status: number) {
  response.statusCode = status;
  if (status === 204) return void response.end();
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(`${status}\n`);
}

export function answerJson(response: ServerResponse, value: object) {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}
