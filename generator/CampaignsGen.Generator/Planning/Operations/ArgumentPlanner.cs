using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the arguments of one operation: its parameters and its body.</summary>
internal sealed class ArgumentPlanner(
    PlanningContext context,
    TypePlanner types,
    Operation operation,
    string identifier
)
{
    private static readonly Regex PathPlaceholder = new(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant);

    private readonly string id = OperationNames.IdOf(operation);
    private readonly NameScope locals = new(ReservedNames.OperationLocals);
    private readonly List<ArgumentPlan> arguments = [];
    private string? accept;

    /// <summary>Required ones first, so that the optional ones can be left out of a call.</summary>
    public EquatableArray<ArgumentPlan> ArgumentsWith(BodyForm? body, AnswersPlan answers) =>
        arguments
            .Concat(body?.Arguments ?? [])
            .Concat(answers.Choice.Count > 0 ? [Accept(answers)] : [])
            .OrderBy(static argument => argument.Required ? 0 : 1)
            .ToEquatableArray();

    /// <summary>The forms in which the body can be sent, the preferred one first; none where there is no body.</summary>
    public IReadOnlyList<BodyForm> Bodies { get; private set; } = [];

    /// <summary>Plans all arguments; false where the body cannot be sent.</summary>
    public bool TryPlan()
    {
        AddPathParameters();
        foreach (Parameter parameter in operation.Parameters)
        {
            if (parameter.Location != ParameterLocation.Path && !IsTaken(parameter))
            {
                AddParameter(parameter);
            }
        }

        return TryBody();
    }

    /// <summary>
    /// In the order of the path, whatever the order of the document. Reading has reported (CGN1106) names that no parameter
    /// declares, which are text here, and parameters that stand nowhere in the path, which are left out.
    /// </summary>
    private void AddPathParameters()
    {
        List<string> names =
        [
            .. PathPlaceholder
                .Matches(operation.Path)
                .Cast<Match>()
                .Select(static match => match.Groups[1].Value)
                .Distinct(),
        ];
        foreach (string name in names)
        {
            Parameter? parameter = operation.Parameters.FirstOrDefault(other =>
                other.Location == ParameterLocation.Path && other.Name == name
            );
            if (parameter is null)
            {
                Parameter undeclared = new()
                {
                    Pointer = operation.Pointer,
                    Name = name,
                    Location = ParameterLocation.Path,
                    Required = true,
                };
                arguments.Add(Argument(undeclared, new TypePlan(TypeKind.String), $"The {name} in the path."));
            }
            else
            {
                AddParameter(parameter with { Required = true });
            }
        }
    }

    /// <summary>Whether something else sends this parameter already.</summary>
    private bool IsTaken(Parameter parameter)
    {
        SecurityScheme? scheme = context.Model.SecuritySchemes.FirstOrDefault(scheme => Repeats(parameter, scheme));
        if (scheme is not null)
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.HeaderRepeatsScheme,
                parameter.Pointer,
                parameter.Name,
                id,
                scheme.Name
            );
            return true;
        }

        string? owner = parameter.Location == ParameterLocation.Header ? OwnerOf(parameter.Name) : null;
        if (owner is not null)
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ParameterIgnored,
                parameter.Pointer,
                parameter.Name,
                id,
                owner
            );
        }

        return owner is not null;
    }

    private bool Repeats(Parameter parameter, SecurityScheme scheme) =>
        scheme.Kind == SecuritySchemeKind.ApiKey
        && scheme.ParameterLocation == parameter.Location
        && string.Equals(
            scheme.ParameterName,
            parameter.Name,
            parameter.Location == ParameterLocation.Header
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal
        )
        && operation.Security.Any(requirement => requirement.Schemes.Any(required => required.Name == scheme.Name));

    /// <summary>OpenAPI 3.1, "Parameter Object": these three are never parameters.</summary>
    private static string? OwnerOf(string header) =>
        header.ToLowerInvariant() switch
        {
            "accept" => "media types of the answers",
            "content-type" => "media type of the body",
            "authorization" => "security schemes",
            _ => null,
        };

    private void AddParameter(Parameter parameter)
    {
        TypePlan type = TypeOf(parameter);
        ParameterForm form = ParameterForms.Of(parameter, type);
        if (!ParameterForms.CarriesItems(form, type))
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ItemsAreJson,
                parameter.Pointer,
                parameter.Name,
                id,
                Identifier.Camel(parameter.Style.ToString(), "")
            );
        }

        arguments.Add(
            Argument(parameter, type, Summary(parameter)) with
            {
                Explode = ParameterForms.Explodes(parameter, form),
                AllowReserved = parameter.AllowReserved,
                Form = form,
            }
        );
    }

    /// <summary>What is of no single type is text in a parameter, which the caller writes as the API wants it.</summary>
    private TypePlan TypeOf(Parameter parameter)
    {
        string name = identifier + Identifier.Pascal(parameter.Name, "Parameter").TrimStart('_');
        Schema? schema = parameter.Schema ?? ParameterForms.JsonContent(parameter)?.Schema;
        TypePlan type = schema is null ? new TypePlan(TypeKind.Element) : types.Plan(schema, name);
        if (ParameterForms.Of(parameter) is ParameterForm.Json or ParameterForm.DeepObject)
        {
            return type;
        }

        TypePlan written = AsText(type);
        if (written != type)
        {
            context.Diagnostics.Report(PlanningDiagnostics.ParameterIsText, parameter.Pointer, parameter.Name, id);
        }

        return written;
    }

    private string Summary(Parameter parameter)
    {
        Schema? schema = parameter.Schema is { } declared ? context.Composer.Compose(declared, out _) : null;
        string summary = DocPlanner.Summary(parameter.Description ?? schema?.Description);
        string[] limits = schema is null ? [] : DocPlanner.Limits(schema);
        return string.Join(" ", [.. summary.Length == 0 ? [] : new[] { summary }, .. limits]);
    }

    private static TypePlan AsText(TypePlan type) =>
        type.Kind switch
        {
            TypeKind.Element => new TypePlan(TypeKind.String),
            TypeKind.List => type with { Item = AsText(type.Item!) },
            _ => type,
        };

    private static ArgumentKind KindOf(ParameterLocation location) =>
        location switch
        {
            ParameterLocation.Path => ArgumentKind.Path,
            ParameterLocation.Query => ArgumentKind.Query,
            ParameterLocation.Header => ArgumentKind.Header,
            _ => ArgumentKind.Cookie,
        };

    private bool TryBody()
    {
        bool canBeSent = new BodyPlanner(context, types, operation, identifier, locals).TryPlan(
            out IReadOnlyList<BodyForm> bodies
        );
        Bodies = bodies;
        return canBeSent;
    }

    /// <summary>The media type of the answer; null leaves it to the server. Errors are accepted in theirs.</summary>
    private ArgumentPlan Accept(AnswersPlan answers) =>
        new()
        {
            Kind = ArgumentKind.Accept,
            Name = string.Join(", ", answers.Accept.Where(media => !answers.Choice.Contains(media))),
            Identifier = accept ??= locals.Take("accept"),
            Type = new TypePlan(TypeKind.String) { Nullable = true },
            Required = false,
            Summary =
                $"The media type of the answer: {string.Join(", ", answers.Choice)}. Left out, the server chooses among them.",
        };

    private ArgumentPlan Argument(Parameter parameter, TypePlan type, string summary) =>
        new()
        {
            Kind = KindOf(parameter.Location),
            Name = parameter.Name,
            Identifier = ParameterNames.Take(parameter, locals),
            Type = type with { Nullable = !parameter.Required },
            Required = parameter.Required,
            Summary = summary,
            Limits = parameter.Schema is { } schema
                ? LimitsPlanner.Of(context.Composer.Compose(schema, out _), type)
                : null,
            IsSegment =
                parameter.Location == ParameterLocation.Path
                && type.Kind is TypeKind.String or TypeKind.Guid
                && operation.Path.Split('/').Contains("{" + parameter.Name + "}"),
        };
}
