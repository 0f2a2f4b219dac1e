using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;

namespace CampaignsGen.Generator.Reading;

/// <summary>Represents the combined parameters of a path item and its operation.</summary>
internal sealed class ParameterList
{
    /// <summary>Gets the parameters in the path, query, headers and cookies.</summary>
    public List<Parameter> Parameters { get; } = [];

    /// <summary>Gets the parameters that describe the body (Swagger 2.0).</summary>
    public List<SpecNode> BodyParts { get; } = [];

    /// <summary>
    /// Gets or sets a value indicating whether some parameters could not be read, which was reported, so the list is not complete.
    /// </summary>
    public bool IsIncomplete { get; set; }
}

/// <summary>Merges the parameters of a path item with those of the operation, by name and location.</summary>
internal sealed class ParameterListTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private readonly ParameterTranslator parameters = new(context, schemas);
    private readonly SwaggerParameterTranslator swaggerParameters = new(context, schemas);

    /// <param name="item">The path item that contains the operation.</param>
    /// <param name="user">The path item that refers to it, or the same one.</param>
    /// <param name="operation">The operation, whose parameters take precedence.</param>
    public ParameterList Translate(SpecNode item, SpecNode user, SpecNode operation)
    {
        ParameterList list = new();
        AddAll(list, item);
        if (user.Pointer != item.Pointer)
        {
            AddAll(list, user);
        }

        AddAll(list, operation);
        return list;
    }

    private void AddAll(ParameterList list, SpecNode owner)
    {
        if (!context.TryList(owner, "parameters", out SpecNode nodes))
        {
            list.IsIncomplete |= owner.Has("parameters");
            return;
        }

        OwnParameters own = new();
        for (int i = 0; i < nodes.Array!.Count; i++)
        {
            if (context.TryFollow(nodes[i], "parameters", out SpecNode node))
            {
                Add(list, node, own, nodes[i].Pointer);
            }
            else
            {
                list.IsIncomplete = true;
            }
        }
    }

    private void Add(ParameterList list, SpecNode node, OwnParameters own, string place)
    {
        string? name = context.Text(node, "name");
        string? location = context.Text(node, "in");
        if (name is null || location is null)
        {
            string missing = name is null ? "name" : "in";
            list.IsIncomplete = true;
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, missing, "the parameter is omitted");
        }
        else if (!own.Add(name, location))
        {
            context.Report(ReadingDiagnostics.DuplicateParameter, place, name, location);
        }
        else if (context.IsSwagger && location is "body" or "formData")
        {
            own.AddBodyPart(context, name, location, place);
            AddBodyPart(list, node, name, location);
        }
        else if (Translate(node, name, location) is { } parameter)
        {
            Put(list.Parameters, parameter);
        }
    }

    private Parameter? Translate(SpecNode node, string name, string location)
    {
        ParameterLocation? known = location switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" when !context.IsSwagger => ParameterLocation.Cookie,
            _ => null,
        };
        if (known is not { } place)
        {
            string places = context.IsSwagger
                ? "path, query, header, formData or body"
                : "path, query, header or cookie";
            string problem = $"'{location}' is not a valid location. To fix this, use {places}";
            context.Report(ReadingDiagnostics.UnreadableParameter, node.At("in"), name, problem);
            return null;
        }

        return context.IsSwagger
            ? swaggerParameters.Translate(node, name, place)
            : parameters.Translate(node, name, place);
    }

    private static void Put(List<Parameter> parameters, Parameter parameter)
    {
        // Header names are case-insensitive (RFC 9110, section 5.1).
        StringComparison comparison =
            parameter.Location == ParameterLocation.Header
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal;
        int index = parameters.FindIndex(other =>
            other.Location == parameter.Location && string.Equals(other.Name, parameter.Name, comparison)
        );
        if (index < 0)
        {
            parameters.Add(parameter);
        }
        else
        {
            parameters[index] = parameter;
        }
    }

    /// <summary>Adds a body, which replaces any other, or a form field, which replaces one with the same name.</summary>
    private static void AddBodyPart(ParameterList list, SpecNode node, string name, string location)
    {
        list.BodyParts.RemoveAll(part =>
            Scalars.TextOf(part.ValueOf("in")) is { } other
            && (other != location || location == "body" || Scalars.TextOf(part.ValueOf("name")) == name)
        );
        list.BodyParts.Add(node);
    }
}
