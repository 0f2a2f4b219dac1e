using Producers.Tests.Calling;

namespace Producers.Tests;

/// <summary>Faults that are not the client's: what a producer says of its server that is not so, or leaves out.</summary>
internal static class Excuses
{
    private static readonly string[] Microsoft = ["microsoft-3.0", "microsoft-3.1"];
    private static readonly string[] NSwag = ["nswag-2.0", "nswag-3.0"];
    private static readonly string[] NSwag2 = ["nswag-2.0"];
    private static readonly string[] NSwag3 = ["nswag-3.0"];
    private static readonly string[] Swashbuckle = ["swashbuckle-2.0", "swashbuckle-3.0", "swashbuckle-3.1"];
    private static readonly string[] Swashbuckle2 = ["swashbuckle-2.0"];
    private static readonly string[] DoubleDecimals = [.. Microsoft, .. Swashbuckle];

    private const string Double = "The document says format: double of a decimal, and no double holds this one.";
    private const string Signed = "Swashbuckle says int32 of a uint and int64 of a ulong.";
    private const string NoPatch = "The document describes JSON Patch as an object with the members of the .NET class.";
    private const string NoNode = "The document describes a JsonObject by the members of the .NET class.";
    private const string NoForm = "NSwag leaves out what a minimal API binds from a form, but for files.";
    private const string NullItems = "The document does not say that items of lists or dictionaries may be null.";
    private const string NotJson =
        "NSwag says JSON of an answer that a minimal API or [Produces] makes of another media type.";
    private const string NotNames =
        "2.0 has no mapping: the values of a discriminator are the names of schemas, and those of System.Text.Json are others.";
    private const string Derived =
        "System.Text.Json writes and expects no $type where the derived class itself is declared.";

    private const string NoObject = "NSwag says type: object of a parameter, which 2.0 does not have.";

    public static IReadOnlyList<Excuse> All { get; } =
    [
        .. Of(
            DoubleDecimals,
            Double,
            ("POST /api/Numbers/widths (a decimal that no double holds)", "$.decimal"),
            ("GET /api/Numbers/exact", "became 7.922816251426434E+28")
        ),
        .. Of(
            Swashbuckle,
            Signed,
            ("POST /api/Numbers/widths (the largest)", "found 4294967295"),
            ("POST /api/Numbers/nullable (all there)", "found 18446744073709551614"),
            ("POST /api/Numbers/map", "System.Int64"),
            ("POST /api/Numbers/one", "System.Int64"),
            ("GET /api/Numbers/places/{id}/{big} (everywhere)", "System.Int64"),
            ("GET /api/Numbers/places/{id}/{big} (what may be left out, left out)", "found 4294967295"),
            ("GET /api/Numbers/largest", "found 18446744073709551615"),
            ("POST /orders", "found 18446744073709551615"),
            ("GET /orders", "System.Int32")
        ),
        .. Of(NSwag2, NoObject, ("*", "CGN1109: 'object' is not a valid value")),
        .. Of([.. NSwag, .. Swashbuckle], NoPatch, ("PATCH /api/items/{id}", "expected an object but found an array")),
        .. Of(Swashbuckle, NoNode, ("POST /trees/bag", "Bag.members.m: expected an object")),
        .. Of(NSwag, NoNode, ("POST /trees/bag", "Bag.members: expected an array")),
        .. Of(
            [.. Microsoft, .. NSwag2],
            NullItems,
            ("POST /trees/bag (a null in a dictionary)", "maybeTexts.a: expected a string but found null")
        ),
        .. Of(NSwag2, NullItems, ("POST /api/Numbers/nullable (all there)", "expected an integer but found null")),
        .. Of(
            NSwag3,
            "NSwag describes an sbyte as an object.",
            ("POST /api/Numbers/signed", "SByte: expected an object")
        ),
        .. Of(NSwag2, "NSwag describes an sbyte as an object.", ("POST /api/Numbers/signed", "could not be converted")),
        .. Of(
            NSwag,
            NoForm,
            ("POST /uploads/optional", "no part 'count'"),
            ("POST /uploads/mixed", "no argument for the body"),
            ("POST /uploads/fields", "no argument for the body")
        ),
        .. Of(
            Swashbuckle2,
            "Microsoft.OpenApi writes no body in 2.0 for a form that is a $ref.",
            ("POST /uploads/mixed (all there)", "no argument for the body")
        ),
        .. Of(
            NSwag3,
            "NSwag says multipart of what [Consumes] says is a form, which the server refuses.",
            ("POST /api/files/login", "415 Unsupported Media Type")
        ),
        .. Of(
            NSwag3,
            NotJson,
            ("GET /orders/by-code/{code}", "'text/plain', not JSON"),
            ("GET /api/files/text", "'text/plain', not JSON"),
            ("GET /api/files/csv", "'text/csv', not JSON"),
            ("GET /uploads/bytes", "'application/octet-stream', not JSON"),
            ("GET /uploads/file", "'image/png', not JSON"),
            ("GET /streams/", "'text/event-stream', not JSON"),
            ("GET /streams/events (none)", "its body is empty")
        ),
        .. Of(
            NSwag2,
            "NSwag requires in 2.0 what has a value of its own when it is left out.",
            ("POST /api/items (defaults)", "the required property 'price' is missing"),
            ("POST /api/items (conflict)", "the required property 'price' is missing"),
            ("POST /trees/node (bare)", "the required property 'children' is missing")
        ),
        .. Of([.. NSwag, .. Swashbuckle], Derived, ("POST /shapes/cat", "the required property '$type' is missing")),
        .. Of(Microsoft, Derived, ("POST /shapes/cat", "$.$type: \"cat\" was lost")),
        .. Of(NSwag2, NotNames, ("POST /shapes", ""), ("GET /shapes", "was lost")),
        .. Of(
            Swashbuckle2,
            NotNames,
            ("POST /shapes (a group)", ""),
            ("POST /shapes/many", ""),
            ("POST /shapes/scene", ""),
            ("POST /shapes/pet (a cat)", ""),
            ("GET /shapes", "was lost")
        ),
        .. Of(
            Swashbuckle2,
            "Swashbuckle writes a parameter that is an enum as a text in 2.0, also where it is a number.",
            ("GET /api/Numbers/enums", "could not be converted to System.String"),
            ("POST /api/files/mixed (all there)", "could not be converted to System.String")
        ),
        .. Of(
            ["fastapi-3.0"],
            "pydantic 1 does not say that a value may be null.",
            ("POST /numbers (all there)", "maybes[1]: expected a number but found null"),
            ("POST /numbers (null)", "\"blue\" came from nowhere"),
            ("GET /maybe (null)", "expected a number but found null"),
            ("POST /bags", "maybes.x: expected a string but found null"),
            ("PATCH /items/{item_id} (null is not absent)", "name: null was lost")
        ),
        .. Of(
            [.. Microsoft, "swashbuckle-3.0", "swashbuckle-3.1"],
            "A minimal API reads a list of files in a class by other names than the document gives: pages[0], pages[1].",
            ("POST /uploads/mixed (all there)", "$.pages: ")
        ),
        .. Of(
            Swashbuckle2,
            "Microsoft.OpenApi writes a file of 2.0 as a text without a format.",
            ("POST /api/files/single", "cannot be converted to type 'System.String'"),
            ("POST /api/files/optional (there)", "cannot be converted to type 'System.String'"),
            ("POST /uploads/single", "cannot be converted to type 'System.String'"),
            ("POST /uploads/optional (there)", "cannot be converted to type 'System.String'")
        ),
        .. Of(
            NSwag,
            "NSwag says octets of an IActionResult, which answers 204.",
            ("POST /api/files/optional", "a status code that the API does not declare")
        ),
        .. Of(
            NSwag2,
            "2.0 has no null, so that the document promises a number.",
            ("GET /api/Numbers/maybe (204)", "a status code that the API does not declare")
        ),
        .. Of(
            Swashbuckle2,
            "Swashbuckle gives no collectionFormat in 2.0, where the default is values with commas between them.",
            ("POST /api/files/login", "'1,2' is not valid")
        ),
    ];

    internal static IEnumerable<Excuse> Of(
        string[] producers,
        string reason,
        params (string Case, string What)[] faults
    ) => faults.Select(fault => new Excuse(producers, fault.Case, fault.What, reason));
}
