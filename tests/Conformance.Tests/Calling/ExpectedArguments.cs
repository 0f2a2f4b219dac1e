using System.Reflection;
using System.Text.Json.Nodes;
using CampaignsGen;
using CampaignsGen.Generator.Plan;
using Conformance.Tests.Suite;
using TestKit.Calls;
using TestKit.Documents;

namespace Conformance.Tests.Calling;

/// <summary>Makes the arguments of an emitted method from the request that the suite expects.</summary>
internal sealed class ExpectedArguments(OperationMatch match, ExpectedCall call)
{
    private readonly EmittedApi api = match.Api;
    private readonly TypedValue values = new(match.Api);
    private readonly ApiOperation declared = match.Api.Document.Operation(
        match.Operation.HttpMethod,
        match.Operation.Path
    );

    /// <summary>Arguments by the names of the method's parameters; what the request does not have is left out.</summary>
    public (string Name, object? Value)[] Make(MethodInfo method)
    {
        Dictionary<string, Type> types = RequestParts.Types(method);
        ExpectedValues expected = new(api.Document, declared, call, match.Path);
        List<(string, object?)> made = [];
        foreach (ArgumentPlan argument in match.Operation.Arguments)
        {
            string name = argument.Identifier.TrimStart('@');
            if (TryMake(argument, types[name], expected, out object? value))
            {
                made.Add((name, value));
            }
        }

        return [.. made];
    }

    private bool TryMake(ArgumentPlan argument, Type type, ExpectedValues expected, out object? value)
    {
        value = null;
        if (argument.IsBody)
        {
            // Where the suite expects nothing of a body that has to be there, nothing is said in it.
            ExpectedBody? body =
                call.Body ?? (argument.Required ? new("application/json", "{}"u8.ToArray(), null, null) : null);
            value = body is null ? null : Body(argument, body, type);
            return body is not null;
        }

        if (argument.Kind == ArgumentKind.ContentType)
        {
            value = call.Body?.ContentType;
            return value is not null;
        }

        if (Parameter(argument) is not { } parameter || !expected.TryFind(parameter, out JsonNode? given))
        {
            return false;
        }

        value = values.Read(given, type);
        return true;
    }

    /// <summary>Null where a media type can be asked for that no parameter names.</summary>
    private ApiParameter? Parameter(ArgumentPlan argument)
    {
        if (argument.Kind == ArgumentKind.Accept)
        {
            return declared.Parameters.SingleOrDefault(static candidate =>
                candidate.In == "header" && candidate.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
            );
        }

        string place = argument.Kind.ToString().ToLowerInvariant();
        return declared.Parameters.Single(candidate => candidate.In == place && candidate.Name == argument.Name);
    }

    private object? Body(ArgumentPlan argument, ExpectedBody body, Type type) =>
        argument.Kind switch
        {
            ArgumentKind.StreamBody => new MemoryStream(body.Content!),
            ArgumentKind.TextBody => Text(body),
            ArgumentKind.MultipartBody => Parts(body, type),
            _ => values.Read(JsonNode.Parse(body.Text), type),
        };

    /// <summary>The suite has some plain texts in the quotes of JSON.</summary>
    private static string Text(ExpectedBody body) =>
        body.IsJson && JsonNode.Parse(body.Text) is JsonValue value ? value.ToString() : body.Text;

    /// <summary>The record of a multipart body has no JSON of its own: it is filled property by property.</summary>
    private object Parts(ExpectedBody body, Type type)
    {
        object parts = Activator.CreateInstance(type)!;
        foreach (PartPlan part in api.Multipart(type.Name).Parts)
        {
            PropertyInfo property = type.GetProperty(part.Identifier)!;
            FileUpload[] files = [.. body.Files!.Where(file => file.Part == part.Name).Select(Upload)];
            if (files.Length > 0)
            {
                property.SetValue(parts, part.Kind == PartKind.Files ? files : files[0]);
            }
            else if (body.Parts!.TryGetPropertyValue(part.Name!, out JsonNode? value))
            {
                property.SetValue(parts, Field(value, property.PropertyType));
            }
        }

        return parts;
    }

    /// <summary>The suite has some fields as numbers that its documents have as texts.</summary>
    private object? Field(JsonNode? value, Type type) => type == typeof(string) ? $"{value}" : values.Read(value, type);

    private static FileUpload Upload(ExpectedFile file) =>
        new(new MemoryStream(file.Content), file.Name, file.ContentType);
}
