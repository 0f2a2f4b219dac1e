using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Provides the shared state of the planners of one document.</summary>
internal sealed class PlanningContext
{
    public PlanningContext(
        ApiModel model,
        ClientNames names,
        ClientOptions options,
        CancellationToken cancellationToken
    )
    {
        model = new HeaderNames(Diagnostics).Fix(model);
        Names = names;
        CancellationToken = cancellationToken;
        Size = new ClientSize(options.Limits);
        Size.TakeOperations(model.Operations.Count);
        Composer = new SchemaComposer(model);
        model = MediaTypeRules.IsJsonOnly(options.MediaTypes) ? new JsonContent(Composer).Of(model) : model;
        Model = model;
        Inheritance = new Inheritance(model, Composer);
        Discriminators = new Discriminators(model, Composer);
        TypeNames = new NameScope(ReservedNames.Types.Concat(names.All), StringComparer.OrdinalIgnoreCase);
        Collections = new CollectionPlanner(TypeNames);
        Checks = new CheckPlanner(this, ValidationRules.AreRequestsValidated(options.Validation));
        Kept = new KeptProperties(this, AdditionalPropertiesRules.AreKept(options.AdditionalProperties));
    }

    public ApiModel Model { get; }
    public ClientNames Names { get; }
    public CancellationToken CancellationToken { get; }
    public ClientSize Size { get; }
    public SchemaComposer Composer { get; }
    public SameSchemas Same { get; } = new();
    public ChoiceBranches Branches => Composer.Choices;
    public Inheritance Inheritance { get; }
    public CheckPlanner Checks { get; }
    public KeptProperties Kept { get; }
    public Discriminators Discriminators { get; }
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The names of the types of the client, which are unique ignoring case, because each type becomes a file.</summary>
    public NameScope TypeNames { get; }
    public CollectionPlanner Collections { get; }

    /// <summary>Takes a name for a model, together with that of its JSON code.</summary>
    /// <param name="preferred">The preferred name, which is an identifier.</param>
    /// <param name="members">The predefined members, which cannot have the name of their type.</param>
    public string TakeModelName(string preferred, HashSet<string> members)
    {
        preferred = Identifier.Shortened(preferred);
        if (ReservedNames.Types.Contains(preferred) || members.Contains(preferred))
        {
            preferred += "Model";
        }

        return TypeNames.Take(preferred, static name => [name, JsonName(name)]);
    }

    /// <summary>The suffix of the classes that read and write the JSON of a type.</summary>
    public const string JsonSuffix = "Json";

    public static string JsonName(string type) => type + JsonSuffix;
}
