// The producer NestJS: one application of the breadth of tests/Producers.App.
// Each operation tells what it bound in the header X-Received: JSON in base64.
import 'reflect-metadata';
import {
    Body, Controller, Delete, Get, Header, Headers, HttpCode, Module, MessageEvent, NotFoundException, Param,
    ParseFloatPipe, ParseIntPipe, ParseUUIDPipe, Patch, Post, Put, Query, Req, Res, Sse, StreamableFile, UploadedFile,
    UploadedFiles, UseInterceptors, ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileFieldsInterceptor, FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';
import {
    ApiBody, ApiBodyOptions, ApiConsumes, ApiCreatedResponse, ApiExtraModels, ApiHeader, ApiNoContentResponse, ApiNotFoundResponse,
    ApiOkResponse, ApiProduces, ApiProperty, ApiPropertyOptional, ApiQuery, DocumentBuilder, PartialType, SwaggerModule,
    getSchemaPath,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { Response } from 'express';
import { from } from 'rxjs';

function received(response: Response, bound: object): void {
    response.setHeader('X-Received', Buffer.from(JSON.stringify(bound), 'utf8').toString('base64'));
}

// Multer takes a file's name for Latin-1, whatever it is.
function seen(file?: Express.Multer.File): object | undefined {
    return file && { name: file.originalname, type: file.mimetype, text: file.buffer.toString('utf8') };
}

enum Level { Low = -1, None = 0, High = 10 }
enum Colour { Red = 'red', DarkGreen = 'dark-green' }

class Owner {
    @ApiProperty() name: string;
    @ApiProperty({ type: () => [Cat], required: false }) cats?: unknown[];
}

class Cat {
    @ApiProperty({ type: 'integer' }) id: number;
    @ApiProperty({ minLength: 2 }) name: string;
    @ApiProperty() weight: number;
    @ApiProperty({ type: 'integer', format: 'int64' }) born: number;
    @ApiProperty({ enum: Colour, enumName: 'Colour' }) colour: Colour;
    @ApiProperty({ enum: [-1, 0, 10], type: 'integer' }) level: Level;
    @ApiProperty({ type: String, nullable: true }) chip: string | null;
    @ApiProperty({ type: [String] }) tags: string[];
    @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' } }) sizes?: Record<string, number>;
    @ApiPropertyOptional({ type: Owner, nullable: true }) owner?: Owner | null;
    @ApiPropertyOptional() since?: Date;
    @ApiPropertyOptional({ format: 'uuid' }) key?: string;
    @ApiPropertyOptional({ format: 'date' }) day?: string;
}

class CatChange extends PartialType(Cat) { }

class NewCat {
    @ApiProperty({ minLength: 2, maxLength: 10 }) @IsString() @Length(2, 10) name: string;
    @ApiPropertyOptional({ minimum: 0, maximum: 30, default: 1, type: 'integer' }) @IsOptional() @IsInt() @Min(0) @Max(30) age?: number = 1;
}

class PageQuery {
    @ApiPropertyOptional({ default: 1, type: 'integer' }) @Type(() => Number) @IsOptional() @IsInt() page?: number = 1;
    @ApiPropertyOptional() @IsOptional() @IsString() search?: string;
}

class Circle {
    @ApiProperty({ enum: ['circle'] }) kind: 'circle';
    @ApiProperty() radius: number;
}

class Square {
    @ApiProperty({ enum: ['square'] }) kind: 'square';
    @ApiProperty() side: number;
}

const Shape = {
    oneOf: [{ $ref: getSchemaPath(Circle) }, { $ref: getSchemaPath(Square) }],
    discriminator: { propertyName: 'kind', mapping: { circle: getSchemaPath(Circle), square: getSchemaPath(Square) } },
};

class Upload {
    @ApiProperty() title: string;
    @ApiPropertyOptional({ type: 'integer' }) count?: number;
    @ApiProperty({ type: 'string', format: 'binary' }) cover: unknown;
    @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' } }) pages?: unknown[];
}

class Failure {
    @ApiProperty({ type: 'integer' }) statusCode: number;
    @ApiProperty() message: string;
    @ApiPropertyOptional() error?: string;
}

const File: ApiBodyOptions = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };
const Files: ApiBodyOptions = { schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } } };

@Controller('cats')
class CatsController {
    @Get()
    @ApiOkResponse({ type: [Cat] })
    @ApiQuery({ name: 'ids', type: [Number], required: false })
    findAll(@Query() query: PageQuery, @Query('ids') ids: string | string[], @Res({ passthrough: true }) response: Response): Cat[] {
        received(response, { ...query, ids: ids === undefined ? undefined : [ids].flat().map(Number) });
        return [cat(1), cat(2)];
    }

    @Get(':id')
    @ApiOkResponse({ type: Cat })
    @ApiNotFoundResponse({ type: Failure })
    findOne(@Param('id', ParseIntPipe) id: number, @Res({ passthrough: true }) response: Response): Cat {
        received(response, { id });
        if (id < 0) {
            throw new NotFoundException('No such cät');
        }
        return cat(id);
    }

    @Post()
    @ApiCreatedResponse({ type: Cat })
    create(@Body() body: NewCat, @Res({ passthrough: true }) response: Response): Cat {
        received(response, { body });
        return { ...cat(3), name: body.name };
    }

    @Put(':id')
    @ApiOkResponse({ type: Cat })
    replace(@Param('id', ParseIntPipe) id: number, @Body() body: Cat, @Res({ passthrough: true }) response: Response): Cat {
        received(response, { id, body });
        return body;
    }

    @Patch(':id')
    @ApiOkResponse({ type: CatChange })
    update(@Param('id', ParseIntPipe) id: number, @Body() body: CatChange, @Res({ passthrough: true }) response: Response): CatChange {
        received(response, { id, body });
        return body;
    }

    @Delete(':id')
    @HttpCode(204)
    @ApiNoContentResponse()
    remove(@Param('id', ParseIntPipe) id: number, @Res({ passthrough: true }) response: Response): void {
        received(response, { id });
    }

    @Post('batch')
    @ApiBody({ type: [NewCat] })
    @ApiCreatedResponse({ schema: { type: 'array', items: { type: 'string' } } })
    createMany(@Body() body: object[], @Res({ passthrough: true }) response: Response): string[] {
        received(response, { body });
        return body.map((one: any) => one.name);
    }
}

@ApiExtraModels(Circle, Square)
@Controller('values')
class ValuesController {
    @Post('shape')
    @ApiBody({ schema: Shape })
    @ApiCreatedResponse({ schema: Shape })
    shape(@Body() body: any, @Res({ passthrough: true }) response: Response): any {
        received(response, { body });
        return body;
    }

    @Post('map')
    @ApiBody({ schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'number' } } } })
    @ApiCreatedResponse({ schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'number' } } } })
    map(@Body() body: any, @Res({ passthrough: true }) response: Response): any {
        received(response, { body });
        return body;
    }

    @Get('places/:ratio/:key')
    @ApiQuery({ name: 'colour', enum: Colour, enumName: 'Colour' })
    @ApiQuery({ name: 'colours', enum: Colour, enumName: 'Colour', isArray: true, required: false })
    @ApiHeader({ name: 'X-Tenant', required: true })
    @ApiOkResponse({ type: Number })
    places(
        @Param('ratio', ParseFloatPipe) ratio: number,
        @Param('key', ParseUUIDPipe) key: string,
        @Query('colour') colour: Colour,
        @Query('colours') colours: Colour[] | Colour,
        @Query('exact') exact: boolean,
        @Headers('x-tenant') tenant: string,
        @Res({ passthrough: true }) response: Response,
    ): number {
        received(response, { ratio, key, colour, colours: colours && [colours].flat(), exact, 'X-Tenant': tenant });
        response.type('application/json');
        return ratio;
    }

    @Get('text')
    @Header('Content-Type', 'text/plain; charset=utf-8')
    @ApiProduces('text/plain')
    @ApiOkResponse({ schema: { type: 'string' } })
    text(): string {
        return 'plain, äöü €';
    }

    @Sse('events')
    @ApiProduces('text/event-stream')
    @ApiOkResponse({ schema: { type: 'string' } })
    events() {
        return from([{ type: 'greeting', data: 'hello' }, { id: '2', data: 'zwei' }] as MessageEvent[]);
    }
}

@Controller('files')
class FilesController {
    @Post('single')
    @UseInterceptors(FileInterceptor('file'))
    @ApiConsumes('multipart/form-data')
    @ApiBody(File)
    @ApiCreatedResponse({ type: Number })
    single(@UploadedFile() file: Express.Multer.File, @Res({ passthrough: true }) response: Response): string {
        received(response, { file: seen(file) });
        response.type('application/json');
        return `${file.size}`;
    }

    @Post('many')
    @HttpCode(204)
    @UseInterceptors(FilesInterceptor('files'))
    @ApiConsumes('multipart/form-data')
    @ApiBody(Files)
    many(@UploadedFiles() files: Express.Multer.File[], @Res({ passthrough: true }) response: Response): void {
        received(response, { files: files.map(seen) });
    }

    @Post('mixed')
    @HttpCode(204)
    @UseInterceptors(FileFieldsInterceptor([{ name: 'cover' }, { name: 'pages' }]))
    @ApiConsumes('multipart/form-data')
    mixed(
        @UploadedFiles() files: Record<string, Express.Multer.File[]>,
        @Body() body: Upload,
        @Res({ passthrough: true }) response: Response,
    ): void {
        received(response, {
            title: body.title,
            count: body.count === undefined ? undefined : Number(body.count),
            cover: seen(files.cover?.[0]),
            pages: files.pages?.map(seen),
        });
    }

    @Get('octets')
    @ApiProduces('application/octet-stream')
    @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
    octets(): StreamableFile {
        return new StreamableFile(Buffer.from([0, 255, 128, 10]));
    }
}

function cat(id: number): Cat {
    return {
        id,
        name: 'Ünï 😀',
        weight: 4.25,
        born: Number.MAX_SAFE_INTEGER,
        colour: Colour.DarkGreen,
        level: Level.High,
        chip: null,
        tags: ['a', 'b,c'],
        sizes: { s: -0.5 },
        owner: { name: 'o', cats: [] },
        since: new Date(Date.UTC(2024, 1, 29, 23, 59, 59, 123)),
        key: '0f8fad5b-d9cb-469f-a165-70867728950e',
        day: '2024-02-29',
    };
}

@Module({ controllers: [CatsController, ValuesController, FilesController] })
class AppModule { }

const app = await NestFactory.create(AppModule, { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ transform: true }));
const settings = new DocumentBuilder().setTitle('Producers').setVersion('1').build();
SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, settings), { jsonDocumentUrl: 'openapi.json' });
await app.listen(0, '127.0.0.1');
console.log(`Listening on ${await app.getUrl()}`);
