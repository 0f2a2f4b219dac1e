using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CampaignsGen;
using CampaignsGen.Generator.Plan;
using TestKit.Calls;

namespace Producers.Tests.Calling;

/// <summary>Makes the arguments of an emitted method out of what a case writes as JSON.</summary>
internal sealed class CaseArguments(ProducedClient client)
{
    /// <summary>The arguments by the names of the method's parameters.</summary>
    /// <exception cref="InvalidOperationException">The method has no argument for something that the case sends.</exception>
    public (string Name, object? Value)[] Make(OperationPlan operation, MethodInfo method, CallCase @case)
    {
        Dictionary<string, Type> types = RequestParts.Types(method);
        HashSet<string> left = [.. @case.With.Select(pair => pair.Key)];
        bool hasBody = @case.HasBody;
        List<(string, object?)> made = [];
        foreach (ArgumentPlan argument in RequestParts.Of(operation))
        {
            string name = argument.Identifier.TrimStart('@');
            if (argument.IsBody && @case.HasBody)
            {
                hasBody = false;
                made.Add((name, Body(argument, types[name], @case.Body)));
            }
            else if (!argument.IsBody && @case.With.TryGetPropertyValue(argument.Name, out JsonNode? value))
            {
                left.Remove(argument.Name);
                made.Add((name, Read(value, types[name])));
            }
        }

        return left.Count == 0 && !hasBody
            ? [.. made]
            : throw new InvalidOperationException(
                $"{method.Name} has no argument for {string.Join(", ", hasBody ? left.Append("the body") : left)}."
            );
    }

    private object? Body(ArgumentPlan argument, Type type, JsonNode? body) =>
        argument.Kind switch
        {
            ArgumentKind.StreamBody => new MemoryStream(Convert.FromBase64String(body!.GetValue<string>())),
            ArgumentKind.TextBody => body!.GetValue<string>(),
            ArgumentKind.MultipartBody => Parts(body!.AsObject(), type),
            ArgumentKind.FormBody => Read(Respelt(body!.AsObject(), client.PropertiesOf(type.Name)), type),
            _ => Read(body, type),
        };

    /// <summary>The record of a multipart body has no JSON of its own: it is filled property by property.</summary>
    private object Parts(JsonObject body, Type type)
    {
        object parts = Activator.CreateInstance(type)!;
        Dictionary<string, PartPlan> plans = client.Multipart(type.Name).Parts.ToDictionary(part => part.Name!);
        foreach ((string name, JsonNode? value) in Respelt(body, plans.Keys))
        {
            if (!plans.TryGetValue(name, out PartPlan? plan))
            {
                throw new InvalidOperationException($"{type.Name} has no part '{name}'.");
            }

            PropertyInfo property = type.GetProperty(plan.Identifier)!;
            property.SetValue(parts, Part(value, property.PropertyType));
        }

        return parts;
    }

    /// <summary>The fields of a form as the document spells them: ASP.NET Core takes them in any case.</summary>
    private static JsonObject Respelt(JsonObject body, IEnumerable<string> names) =>
        new(
            body.Select(pair =>
                KeyValuePair.Create(
                    names.FirstOrDefault(name => name.Equals(pair.Key, StringComparison.OrdinalIgnoreCase)) ?? pair.Key,
                    pair.Value?.DeepClone()
                )
            )
        );

    private object? Part(JsonNode? value, Type type) =>
        IsFile(value) ? Upload(value!)
        : value is JsonArray files && files.Count > 0 && IsFile(files[0]) ? files.Select(file => Upload(file!)).ToList()
        : Read(value, type);

    private static bool IsFile(JsonNode? value) => value is JsonObject members && members.ContainsKey("text");

    private static FileUpload Upload(JsonNode file) =>
        new(
            new MemoryStream(Encoding.UTF8.GetBytes(file["text"]!.GetValue<string>())),
            file["name"]!.GetValue<string>(),
            file["type"]?.GetValue<string>()
        );

    private object? Read(JsonNode? value, Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(TimeSpan) && value is not null)
        {
            // The serializer knows .NET's spelling of a duration only; ISO 8601's begins with a P.
            string text = value.GetValue<string>();
            return text.Contains('P', StringComparison.Ordinal)
                ? XmlConvert.ToTimeSpan(text)
                : TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        return JsonSerializer.Deserialize(value?.ToJsonString() ?? "null", type, client.Json);
    }
}
