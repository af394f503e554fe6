// CommonJS Nest packages find an already evaluated ES module Nest only if it was imported first.
import 'reflect-metadata';
await import('@nestjs/common');
await import('@nestjs/core');
