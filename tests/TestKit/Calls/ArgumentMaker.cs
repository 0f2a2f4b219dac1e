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

/// <summary>An argument of an operation's method, and what of it must stand in the request.</summary>
/// <param name="Plan">Which argument it is.</param>
/// <param name="Name">The method's parameter.</param>
/// <param name="Value">What is passed.</param>
/// <param name="Json">The value of the document's schema that it stands for; null for octets, files and texts as well.</param>
internal sealed record MadeArgument(ArgumentPlan Plan, string Name, object? Value, JsonNode? Json);

/// <summary>Makes the arguments of an operation's emitted method from the schemas of the document.</summary>
public sealed class ArgumentMaker(EmittedApi api)
{
    // Far enough apart that two arguments of one call are not alike.
    private const uint Step = 7919;

    /// <summary>Arguments by the names of the method's parameters; those that may be left out may be missing.</summary>
    /// <param name="operation">The emitted operation.</param>
    /// <param name="method">Its method.</param>
    /// <param name="fullness">How much of what may be left out is there.</param>
    /// <param name="seed">Gives the same values each time.</param>
    public (string Name, object? Value)[] Make(
        EmittedOperation operation,
        MethodInfo method,
        Fullness fullness,
        uint seed
    ) => [.. MakeAll(operation, method, fullness, seed).Select(made => (made.Name, made.Value))];

    /// <summary>The same, each with the value of the document's schema behind it.</summary>
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
            if (argument.Kind is ArgumentKind.ContentType or ArgumentKind.Accept)
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

        string place = argument.Kind.ToString().ToLowerInvariant();
        // A placeholder that no parameter declares is a text.
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
        // An empty list has no place in a form.
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

    /// <summary>The record of a multipart body has no JSON of its own: it is filled property by property.</summary>
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

    /// <summary>A header that is required has a text, or another value that is written so.</summary>
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
            // JsonSerializer has its own spelling of durations; the document's is ISO 8601's.
            return XmlConvert.ToTimeSpan(value.ToString());
        }

        if (bare == typeof(DateTimeOffset) && value?.GetValueKind() == JsonValueKind.Number)
        {
            // The format 'unixtime', which is the property's or the parameter's and not the type's.
            return DateTimeOffset.FromUnixTimeSeconds(value.GetValue<long>());
        }

        return JsonSerializer.Deserialize(value?.ToJsonString() ?? "null", type, api.Json);
    }
}
