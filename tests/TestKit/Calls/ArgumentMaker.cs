using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CampaignsGen;
using CampaignsGen.Generator.Plan;
using TestKit.Documents;
using TestKit.Samples;

namespace TestKit.Calls;

/// <summary>Represents an argument for the method of an operation, and the value that the request must contain.</summary>
/// <param name="Plan">The plan of the argument.</param>
/// <param name="Name">The name of the method's parameter.</param>
/// <param name="Value">The value of the argument.</param>
/// <param name="Json">The value as described by the schema of the document, or null for bytes and files, which can also be text.</param>
internal sealed record MadeArgument(ArgumentPlan Plan, string Name, object? Value, JsonNode? Json);

/// <summary>Creates the arguments for the emitted method of an operation from the schemas of the document.</summary>
public sealed class ArgumentMaker(EmittedApi api)
{
    // Large enough that two arguments of one call are not similar.
    private const uint Step = 7919;

    /// <summary>Returns arguments by the names of the method's parameters. Optional ones can be omitted.</summary>
    /// <param name="operation">The emitted operation.</param>
    /// <param name="method">The method of the operation.</param>
    /// <param name="fullness">The number of optional values to include.</param>
    /// <param name="seed">The seed, which determines the values.</param>
    public (string Name, object? Value)[] Make(
        EmittedOperation operation,
        MethodInfo method,
        Fullness fullness,
        uint seed
    ) => [.. MakeAll(operation, method, fullness, seed).Select(made => (made.Name, made.Value))];

    /// <summary>Returns the arguments together with their values as described by the schemas.</summary>
    internal IReadOnlyList<MadeArgument> MakeAll(
        EmittedOperation operation,
        MethodInfo method,
        Fullness fullness,
        uint seed
    )
    {
        ApiOperation declared = api.Document.Operation(operation.HttpMethod, operation.Path, operation.Id);
        Dictionary<string, Type> types = RequestParts.Types(method);
        List<MadeArgument> made = [];
        foreach (ArgumentPlan argument in operation.Arguments)
        {
            if (
                argument.Kind == ArgumentKind.Accept
                || (argument.Kind == ArgumentKind.ContentType && !argument.Required)
            )
            {
                continue;
            }

            if (argument.Required || fullness == Fullness.Most || (fullness == Fullness.Some && seed % 2 == 0))
            {
                string name = argument.Identifier.TrimStart('@');
                uint own = seed + ((uint)made.Count * Step);
                (object? value, JsonNode? json) = Argument(declared, argument, types[name], fullness, own);
                made.Add(new MadeArgument(argument, name, value, json));
            }
        }

        return made;
    }

    private (object? Value, JsonNode? Json) Argument(
        ApiOperation declared,
        ArgumentPlan argument,
        Type type,
        Fullness fullness,
        uint seed
    )
    {
        if (argument.IsBody)
        {
            return Body(declared, argument, type, fullness, seed);
        }

        if (argument.Kind == ArgumentKind.ContentType)
        {
            // The last one: the first one could be a default.
            return (declared.Bodies.Keys.Last(name => argument.Summary.Contains(name, StringComparison.Ordinal)), null);
        }

        string place = argument.Kind.ToString().ToLowerInvariant();
        // A placeholder that no parameter declares is a string.
        JsonNode? schema = declared
            .Parameters.FirstOrDefault(candidate => candidate.In == place && candidate.Name == argument.Name)
            ?.Schema;
        bool isPlain = argument.Kind is ArgumentKind.Header or ArgumentKind.Cookie;
        SchemaGen values = new(api.Document, schema ?? new JsonObject { ["type"] = "string" })
        {
            Fullness = fullness,
            IsPlain = isPlain,
            HasItems = true,
            IsRequest = true,
        };
        JsonNode? json = values.Make(seed);
        return (Read(json, type), json);
    }

    private (object? Value, JsonNode? Json) Body(
        ApiOperation declared,
        ArgumentPlan argument,
        Type type,
        Fullness fullness,
        uint seed
    )
    {
        JsonNode? schema = declared.Bodies.TryGetValue(argument.Name, out JsonNode? named)
            ? named
            : declared.Bodies.Values.FirstOrDefault();
        // An empty list cannot be represented in a form.
        bool isForm = argument.Kind is ArgumentKind.FormBody or ArgumentKind.MultipartBody;
        SchemaGen values = new(api.Document, schema)
        {
            Fullness = fullness,
            IsRequest = true,
            HasItems = isForm,
        };
        if (argument.Kind is ArgumentKind.StreamBody or ArgumentKind.TextBody)
        {
            return (argument.Kind == ArgumentKind.StreamBody ? Octets(seed) : "some text, äöü", null);
        }

        JsonNode? json = values.Make(seed);
        return argument.Kind == ArgumentKind.MultipartBody
            ? (Parts(json as JsonObject ?? [], type, seed), json)
            : (Read(json, type), json);
    }

    /// <summary>Creates the model of a multipart body, which has no JSON representation, property by property.</summary>
    private object Parts(JsonObject made, Type type, uint seed)
    {
        object parts = Activator.CreateInstance(type)!;
        foreach (PartPlan part in api.Multipart(type.Name).Parts)
        {
            PropertyInfo property = type.GetProperty(part.Identifier)!;
            SetHeaders(parts, part);
            if (part.IsMap || part.Name is null || (!made.ContainsKey(part.Name) && !part.Required))
            {
                continue;
            }

            property.SetValue(
                parts,
                part.Kind switch
                {
                    PartKind.File => Upload(seed),
                    PartKind.Files => new List<FileUpload> { Upload(seed), Upload(seed + 1) },
                    _ => Read(made[part.Name], property.PropertyType),
                }
            );
        }

        return parts;
    }

    /// <summary>Sets the required headers to strings, or to other values in text form.</summary>
    private void SetHeaders(object parts, PartPlan part)
    {
        foreach (PartHeaderPlan header in part.Headers)
        {
            if (header is { Identifier: { } identifier, Required: true })
            {
                PropertyInfo property = parts.GetType().GetProperty(identifier)!;
                bool isText = property.PropertyType == typeof(string);
                property.SetValue(
                    parts,
                    Read(isText ? JsonValue.Create("1") : JsonValue.Create(1), property.PropertyType)
                );
            }
        }
    }

    private static MemoryStream Octets(uint seed) =>
        new(Encoding.UTF8.GetBytes($"octets {seed.ToString(CultureInfo.InvariantCulture)}"));

    private static FileUpload Upload(uint seed) => new(Octets(seed), $"file{seed}.txt", "text/plain");

    private object? Read(JsonNode? value, Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(TimeSpan) && value is not null)
        {
            // JsonSerializer has a different format for durations; the document uses ISO 8601.
            return XmlConvert.ToTimeSpan(value.ToString());
        }

        if (bare == typeof(DateTimeOffset) && value?.GetValueKind() == JsonValueKind.Number)
        {
            // The format 'unixtime', which belongs to the property or parameter, not to the type.
            return DateTimeOffset.FromUnixTimeSeconds(value.GetValue<long>());
        }

        return JsonSerializer.Deserialize(value?.ToJsonString() ?? "null", type, api.Json);
    }
}
