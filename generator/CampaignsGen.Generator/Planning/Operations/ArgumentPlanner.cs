using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the arguments of one operation: its parameters and its body.</summary>
internal sealed class ArgumentPlanner(OperationContext shared)
{
    private static readonly Regex PathPlaceholder = new(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant);

    private readonly string id = shared.Id;
    private readonly NameScope locals = new(ReservedNames.OperationLocals, []);
    private readonly List<ArgumentPlan> arguments = [];
    private string? accept;

    /// <summary>Returns the arguments, required ones first, so that the optional ones can be omitted in a call.</summary>
    public EquatableArray<ArgumentPlan> ArgumentsWith(BodyForm? body, ResponsesPlan answers) =>
        arguments
            .Concat(body?.Arguments ?? [])
            .Concat(Request is { } request ? [request.Argument] : [])
            .Concat(answers.Choice.Count > 0 ? [Accept(answers)] : [])
            .OrderBy(static argument => argument.Required ? 0 : 1)
            .ToEquatableArray();

    /// <summary>The forms in which the body can be sent, the preferred one first; empty if there is no body.</summary>
    public IReadOnlyList<BodyForm> Bodies { get; private set; } = [];

    /// <summary>The object with the optional parameters, or null if each of them is an argument.</summary>
    public RequestPlan? Request { get; private set; }

    /// <summary>Plans all arguments, or returns false if the body cannot be sent.</summary>
    public bool TryPlan()
    {
        AddPathParameters();
        List<Parameter> others =
        [
            .. shared.Operation.Parameters.Where(parameter =>
                parameter.Location != ParameterLocation.Path && !IsTaken(parameter)
            ),
        ];
        bool areObject = SentParameters.AreObject(shared.Operation, shared.Context.Model.SecuritySchemes);
        foreach (Parameter parameter in others.Where(parameter => parameter.Required || !areObject))
        {
            arguments.Add(PlanParameter(parameter));
        }

        if (areObject)
        {
            AddRequest([.. others.Where(SentParameters.IsOptional)]);
        }

        return TryBody();
    }

    private void AddRequest(IReadOnlyList<Parameter> parameters)
    {
        string type =
            shared.Context.TypeNames.TryTake(shared.Identifier + "Request")
            ?? shared.Context.TypeNames.Take(shared.Identifier + "Parameters");
        NameScope members = new(ReservedNames.RecordMembers, [type]);
        Request = new RequestPlan(
            type,
            locals.Take("sent"),
            parameters
                .Select(parameter =>
                {
                    string member = ParameterNames.TakeMember(parameter, members);
                    return PlanParameter(parameter, $"{RequestPlan.ArgumentIdentifier}.{member}") with
                    {
                        Member = member,
                        Obsolete = parameter.Deprecated ? DocPlanner.Obsolete(parameter.Name) : null,
                    };
                })
                .ToEquatableArray()
        );
    }

    /// <summary>
    /// Adds the path parameters in the order of the path. Two problems were reported during reading (CGN1106): undeclared
    /// names, which are strings here, and parameters that are not in the path, which are omitted.
    /// </summary>
    private void AddPathParameters()
    {
        List<string> names =
        [
            .. PathPlaceholder
                .Matches(shared.Operation.Path)
                .Cast<Match>()
                .Select(static match => match.Groups[1].Value)
                .Distinct(),
        ];
        foreach (string name in names)
        {
            Parameter? parameter = shared.Operation.Parameters.FirstOrDefault(other =>
                other.Location == ParameterLocation.Path && other.Name == name
            );
            if (parameter is null)
            {
                Parameter undeclared = new()
                {
                    Pointer = shared.Operation.Pointer,
                    Name = name,
                    Location = ParameterLocation.Path,
                    Required = true,
                };
                string local = ParameterNames.Take(undeclared, locals);
                arguments.Add(Argument(undeclared, new TypePlan(TypeKind.String), local, ""));
            }
            else
            {
                arguments.Add(PlanParameter(parameter with { Required = true }));
            }
        }
    }

    /// <summary>Determines whether the parameter is already sent by something else.</summary>
    private bool IsTaken(Parameter parameter)
    {
        SecurityScheme? scheme = SentParameters.SchemeOf(
            parameter,
            shared.Operation,
            shared.Context.Model.SecuritySchemes
        );
        if (scheme is not null)
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.HeaderRepeatsScheme,
                parameter.Pointer,
                parameter.Name,
                id,
                scheme.Name
            );
            return true;
        }

        string? owner = SentParameters.OwnerOf(parameter);
        if (owner is not null)
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.ParameterIgnored,
                parameter.Pointer,
                parameter.Name,
                id,
                owner
            );
        }

        return owner is not null;
    }

    private ArgumentPlan PlanParameter(Parameter parameter) =>
        PlanParameter(parameter, ParameterNames.Take(parameter, locals));

    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The expression for the value in the method that creates the request.</param>
    private ArgumentPlan PlanParameter(Parameter parameter, string value)
    {
        TypePlan type = TypeOf(parameter);
        ParameterForm form = ParameterForms.Of(parameter, type);
        if (!ParameterForms.CarriesItems(form, type))
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.ItemsAreJson,
                parameter.Pointer,
                parameter.Name,
                id,
                Identifier.Camel(parameter.Style.ToString(), "")
            );
        }

        return Argument(parameter, type, value, Summary(parameter)) with
        {
            Explode = ParameterForms.Explodes(parameter, form),
            AllowReserved = parameter.AllowReserved,
            HasSegments =
                parameter.HasSegments
                && form == ParameterForm.Plain
                && type.Kind is TypeKind.String or TypeKind.Enum or TypeKind.Uri,
            Form = form,
        };
    }

    /// <summary>
    /// Returns the type of a parameter. Without a single type, it is a string that the caller writes in the API's format.
    /// </summary>
    private TypePlan TypeOf(Parameter parameter)
    {
        string name = shared.Identifier + Identifier.Pascal(parameter.Name, "Parameter").TrimStart('_');
        Schema? schema = parameter.Schema ?? ParameterForms.JsonContent(parameter)?.Schema;
        TypePlan type = schema is null ? new TypePlan(TypeKind.Element) : shared.Types.Plan(schema, name);
        if (ParameterForms.Of(parameter) is ParameterForm.Json or ParameterForm.DeepObject)
        {
            return type;
        }

        TypePlan written = AsText(type);
        if (written != type)
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.ParameterIsText,
                parameter.Pointer,
                parameter.Name,
                id
            );
        }

        return written;
    }

    private string Summary(Parameter parameter)
    {
        Schema? schema = parameter.Schema is { } declared ? shared.Context.Composer.Compose(declared, out _) : null;
        string summary = DocPlanner.Summary(parameter.Description ?? schema?.Description);
        string[] limits = schema is null ? [] : DocPlanner.Limits(schema);
        return string.Join(" ", [.. summary.Length == 0 ? [] : new[] { summary }, .. limits]);
    }

    private TypePlan AsText(TypePlan type) =>
        type.Kind switch
        {
            TypeKind.Element => new TypePlan(TypeKind.String),
            TypeKind.List => shared.Context.Collections.Of(TypeKind.List, AsText(type.Item!)) with
            {
                Nullable = type.Nullable,
            },
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
        bool canBeSent = new BodyPlanner(shared, locals).TryPlan(out IReadOnlyList<BodyForm> bodies);
        Bodies = bodies;
        return canBeSent;
    }

    /// <summary>
    /// Returns the argument for the media type of the response; null lets the server select one. Error media types are
    /// always accepted.
    /// </summary>
    private ArgumentPlan Accept(ResponsesPlan answers) =>
        new()
        {
            Kind = ArgumentKind.Accept,
            Name = string.Join(", ", answers.Accept.Where(media => !answers.Choice.Contains(media))),
            Identifier = accept ??= locals.Take("accept"),
            Type = new TypePlan(TypeKind.String) { Nullable = true },
            Required = false,
            Summary =
                $"The media type of the response: {string.Join(", ", answers.Choice)}. If it is omitted, the server selects one of them.",
        };

    private ArgumentPlan Argument(Parameter parameter, TypePlan type, string value, string summary) =>
        new()
        {
            Kind = KindOf(parameter.Location),
            Name = parameter.Name,
            Identifier = value,
            Type = type with { Nullable = !parameter.Required },
            Required = parameter.Required,
            Summary = summary,
            Limits = parameter.Schema is { } schema
                ? LimitsPlanner.Of(shared.Context.Composer.Compose(schema, out _), type)
                : null,
            Check = (parameter.Schema ?? ParameterForms.JsonContent(parameter)?.Schema) is { } described
                ? shared.Context.Checks.Of(described, type)
                : null,
            IsSegment =
                parameter.Location == ParameterLocation.Path
                && type.Kind is TypeKind.String or TypeKind.Guid
                && shared.Operation.Path.Split('/').Contains("{" + parameter.Name + "}"),
        };
}
