"""The producer FastAPI: one application of the breadth of tests/Producers.App, for FastAPI 0.92 and pydantic 1 as well as 0.115 and pydantic 2.

Each operation tells what it bound in the header X-Received: JSON in base64.
"""

import base64
import json
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any, Dict, List, Optional, Set, Tuple, Union
from uuid import UUID

import uvicorn
from fastapi import Body, Cookie, FastAPI, File, Form, Header, HTTPException, Path, Query, Response, UploadFile
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, Field

try:
    from typing import Literal
except ImportError:
    from typing_extensions import Literal

app = FastAPI(title="Producers", version="1")


def received(response: Response, **bound: Any) -> None:
    said = json.dumps(jsonable_encoder(bound, custom_encoder={Decimal: str}))
    response.headers["X-Received"] = base64.b64encode(said.encode()).decode()


async def seen(file: Optional[UploadFile]) -> Any:
    if file is None:
        return None
    return {"name": file.filename, "type": file.content_type, "text": (await file.read()).decode()}


class Level(IntEnum):
    low = -1
    none = 0
    high = 10


class Colour(str, Enum):
    red = "red"
    dark_green = "dark-green"
    blue = "blue"


class Widths(BaseModel):
    whole: int
    ratio: float
    price: Decimal
    flag: bool
    level: Level
    colour: Colour
    maybe_whole: Optional[int] = None
    maybe_ratio: Optional[float] = None
    maybe_price: Optional[Decimal] = None
    maybe_level: Optional[Level] = None
    maybe_colour: Optional[Colour] = Colour.blue
    limited: int = Field(5, ge=1, le=10)
    many: List[int] = []
    prices: Dict[str, Decimal] = {}
    maybes: List[Optional[float]] = []


class Times(BaseModel):
    moment: datetime
    day: date
    hour: time
    span: timedelta
    id: UUID
    maybe_moment: Optional[datetime] = None
    maybe_day: Optional[date] = None
    maybe_span: Optional[timedelta] = None
    maybe_id: Optional[UUID] = None
    days: List[date] = []


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float


class Rectangle(BaseModel):
    kind: Literal["rectangle"] = "rectangle"
    width: int
    height: int


class Drawing(BaseModel):
    shape: Union[Circle, Rectangle] = Field(..., discriminator="kind")
    shapes: List[Union[Circle, Rectangle]] = []
    either: Union[int, str] = 0
    tags: Set[str] = set()
    pair: Tuple[int, str] = (0, "")


class Node(BaseModel):
    name: str
    children: List["Node"] = []
    named: Optional[Dict[str, "Node"]] = None


if hasattr(Node, "model_rebuild"):
    Node.model_rebuild()
else:
    Node.update_forward_refs()


class Bag(BaseModel):
    texts: Dict[str, str] = {}
    maybes: Dict[str, Optional[str]] = {}
    anything: Any = None
    things: Dict[str, Any] = {}
    rows: List[List[float]] = []


class ItemChange(BaseModel):
    name: Optional[str] = None
    price: Optional[float] = None
    tags: Optional[List[str]] = None


class Item(BaseModel):
    id: int
    name: str
    price: float
    tags: List[str] = []


class Failure(BaseModel):
    code: str
    reasons: List[str]


@app.post("/numbers", response_model=Widths, tags=["numbers"])
def post_numbers(body: Widths, response: Response):
    received(response, body=body)
    return body


@app.get("/numbers/{number}", response_model=Dict[str, float], tags=["numbers"])
def read_number(
    response: Response,
    number: int = Path(..., ge=-(2**63)),
    price: Decimal = Query(...),
    ratio: Optional[float] = None,
    ids: List[int] = Query([]),
    level: Level = Level.none,
    colours: Optional[List[Colour]] = Query(None),
    page: int = Query(1, ge=1, le=100),
    exact: bool = False,
    x_weight: float = Header(...),
    x_names: Optional[str] = Header(None),
    session: Optional[str] = Cookie(None),
    visits: int = Cookie(0),
):
    received(
        response,
        **{
            "number": number,
            "price": price,
            "ratio": ratio,
            "ids": ids or None,
            "level": level,
            "colours": colours,
            "page": page,
            "exact": exact,
            "x-weight": x_weight,
            "x-names": x_names,
            "session": session,
            "visits": visits,
        },
    )
    return {"number": 0.5, "größe": -1}


@app.get("/count", tags=["numbers"])
def read_count() -> int:
    return 2**53 + 1


@app.get("/maybe", response_model=Optional[float], tags=["numbers"])
def read_maybe(there: bool, response: Response):
    received(response, there=there)
    return 0.5 if there else None


@app.post("/times", response_model=Times, tags=["times"])
def post_times(body: Times, response: Response):
    received(response, body=body)
    return body


@app.get("/times/{day}/{id}", status_code=204, tags=["times"])
def read_times(
    day: date,
    id: UUID,
    moment: datetime,
    hour: Optional[time] = None,
    span: Optional[timedelta] = None,
    days: List[date] = Query([]),
):
    response = Response(status_code=204)
    received(response, day=day, id=id, moment=moment, hour=hour, span=span, days=days or None)
    return response


@app.post("/drawings", response_model=Drawing, tags=["drawings"])
def post_drawing(body: Drawing, response: Response):
    received(response, body=body)
    return body


@app.post("/shapes", response_model=Union[Circle, Rectangle], tags=["drawings"])
def post_shape(response: Response, body: Union[Circle, Rectangle] = Body(..., discriminator="kind")):
    received(response, body=body)
    return body


@app.post("/trees", response_model=Node, tags=["trees"])
def post_tree(body: Node, response: Response):
    received(response, body=body)
    return body


@app.post("/bags", response_model=Bag, tags=["trees"])
def post_bag(body: Bag, response: Response):
    received(response, body=body)
    return body


@app.post("/any", tags=["trees"])
def post_any(response: Response, body: Any = Body(None)):
    received(response, body=body)
    return body


@app.post("/two", tags=["trees"])
def post_two(item: Item, node: Node, response: Response, note: Optional[str] = Body(None)) -> List[str]:
    received(response, body={"item": item, "node": node, "note": note})
    return [item.name, node.name]


@app.get("/items/{item_id}", response_model=Item, tags=["items"], responses={404: {"model": Failure}})
def read_item(item_id: int, response: Response):
    received(response, item_id=item_id)
    if item_id < 0:
        return JSONResponse({"code": "gone", "reasons": ["négative"]}, status_code=404)
    if item_id == 0:
        raise HTTPException(status_code=403, detail="Not yours")
    return Item(id=item_id, name="ünï", price=0.1, tags=["a"])


@app.get("/items", response_model=List[Item], tags=["items"])
def list_items(response: Response, q: Optional[str] = None, limit: int = 10):
    received(response, q=q, limit=limit)
    return [Item(id=1, name="a", price=1.5), Item(id=2, name="b", price=2.25)]


@app.post("/items", response_model=Item, status_code=201, tags=["items"])
def create_item(body: Item, response: Response):
    received(response, body=body)
    return body


@app.patch("/items/{item_id}", response_model=Dict[str, Any], tags=["items"])
def update_item(item_id: int, body: ItemChange, response: Response):
    change = jsonable_encoder(body, exclude_unset=True)
    received(response, item_id=item_id, body=change)
    return change


@app.delete("/items/{item_id}", status_code=204, tags=["items"])
def delete_item(item_id: int):
    response = Response(status_code=204)
    received(response, item_id=item_id)
    return response


@app.post("/login", tags=["files"])
def login(
    response: Response,
    username: str = Form(...),
    code: Optional[int] = Form(None),
    price: float = Form(0.5),
    roles: List[str] = Form([]),
) -> str:
    received(response, username=username, code=code, price=price, roles=roles or None)
    return username


@app.post("/files/octets", tags=["files"])
def create_file(response: Response, file: bytes = File(...)) -> int:
    received(response, file=file.decode())
    return len(file)


@app.post("/files/single", tags=["files"])
async def upload_single(response: Response, file: UploadFile = File(...)) -> Optional[str]:
    received(response, file=await seen(file))
    return file.filename


@app.post("/files/optional", tags=["files"])
async def upload_optional(
    response: Response, file: Optional[UploadFile] = File(None), note: Optional[str] = Form(None)
) -> bool:
    received(response, file=await seen(file), note=note)
    return file is not None


@app.post("/files/many", tags=["files"])
async def upload_many(response: Response, files: List[UploadFile] = File(...)) -> int:
    received(response, files=[await seen(file) for file in files])
    return len(files)


@app.post("/files/mixed", tags=["files"])
async def upload_mixed(
    response: Response,
    title: str = Form(...),
    count: int = Form(...),
    colour: Colour = Form(Colour.red),
    day: Optional[date] = Form(None),
    tags: List[str] = Form([]),
    cover: UploadFile = File(...),
    pages: Optional[List[UploadFile]] = File(None),
) -> str:
    received(
        response,
        title=title,
        count=count,
        colour=colour,
        day=day,
        tags=tags or None,
        cover=await seen(cover),
        pages=[await seen(page) for page in pages] if pages else None,
    )
    return title


@app.post("/raw", tags=["files"])
def post_text(response: Response, body: str = Body(..., media_type="text/plain")) -> int:
    received(response, body=body)
    return len(body)


@app.get(
    "/download",
    tags=["files"],
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}},
)
def download():
    return Response(bytes([0, 255, 128, 10]), media_type="application/octet-stream")


@app.get("/text", tags=["files"], response_class=PlainTextResponse)
def read_text() -> str:
    return "plain, äöü €"


@app.get(
    "/events",
    tags=["files"],
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
def read_events():
    def events():
        yield "event: greeting\ndata: hello\n\n"
        yield "id: 2\ndata: zwei\ndata: drei\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


class Server(uvicorn.Server):
    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets=sockets)
        port = self.servers[0].sockets[0].getsockname()[1]
        print(f"Listening on http://127.0.0.1:{port}", flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning")).run()
