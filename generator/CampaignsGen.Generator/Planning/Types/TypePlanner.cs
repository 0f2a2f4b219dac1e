using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the C# type of each schema. Models are queued, so that schemas can have circular references.</summary>
internal sealed class TypePlanner
{
    /// <summary>The maximum nesting of unnamed schemas.</summary>
    private const int DeepestNesting = 24;

    /// <summary>The maximum number of merged types, because cycles of n schemas can result in 2ⁿ combinations.</summary>
    private const int MostMergedTypes = 4_000;

    private static readonly TypePlan Element = new(TypeKind.Element);

    private readonly PlanningContext context;
    private readonly ChoicePlanner choices;
    private readonly Dictionary<string, TypePlan> namedTypes = [];
    private readonly Dictionary<Schema, TypePlan> mergedTypes = new(SchemaIdentity.Instance);
    private readonly HashSet<string> beingPlanned = [];
    private readonly SharedTypes shared;
    private readonly EnumTypes enums;
    private readonly Dictionary<string, Schema> recordSchemas = [];
    private readonly Dictionary<string, RecordPlan> recordPlans = [];
    private readonly List<RecordPlan> records = [];
    private readonly List<UnionPlan> unions = [];
    private readonly List<MultipartPlan> multiparts = [];
    private Queue<Action> waiting = new();
    private int nesting;

    public TypePlanner(PlanningContext context)
    {
        this.context = context;
        shared = new SharedTypes(context);
        enums = new EnumTypes(context, shared);
        choices = new ChoicePlanner(context, this, shared);
    }

    public EquatableArray<RecordPlan> Records => records.ToEquatableArray();

    public EquatableArray<EnumPlan> Enums => enums.Plans;

    public EquatableArray<UnionPlan> Unions => unions.ToEquatableArray();

    public EquatableArray<MultipartPlan> Multiparts => multiparts.ToEquatableArray();

    /// <summary>
    /// Plans the types of all named schemas: first those that become generated types, so that they get their own names. Their parts follow
    /// in the order of the document, because the first of several equal schemas determines the name of their type.
    /// </summary>
    public void PlanNamedSchemas()
    {
        Dictionary<string, Queue<Action>> parts = context.Model.Schemas.ToDictionary(
            static named => named.Pointer,
            static _ => new Queue<Action>()
        );
        foreach (NamedSchema named in context.Model.Schemas.OrderBy(SchemaNames.Claim))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            waiting = parts[named.Pointer];
            bool isDerived = context.Inheritance.BaseOf(named.Pointer) is not null;
            if (isDerived || !SchemaComposer.IsAlias(named.Schema, out _) || context.Composer.IsBranchOfItself(named))
            {
                DeclareModel(named);
            }
        }

        foreach (NamedSchema named in context.Model.Schemas)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            waiting = parts[named.Pointer];
            PlanNamed(named);
        }

        foreach (NamedSchema named in context.Model.Schemas)
        {
            waiting = parts[named.Pointer];
            PlanWaiting();
        }
    }

    /// <summary>Plans a union after all names are known, so that schemas can have circular references.</summary>
    public void Later(string identifier, Func<string, UnionPlan> plan) =>
        waiting.Enqueue(() => unions.Add(plan(identifier)));

    /// <summary>Returns the plan of a named schema's record, which is planned now if a derived record needs it.</summary>
    public RecordPlan RecordOf(NamedSchema schema) => PlanRecord(RecordNameOf(schema));

    public string RecordNameOf(NamedSchema schema) => namedTypes[schema.Pointer].Identifier!;

    /// <summary>Returns the property with the additional properties of a record, or null if there is none.</summary>
    public string? AdditionalPropertiesOf(TypePlan type) =>
        type is { Kind: TypeKind.Record, Identifier: { } identifier } && recordSchemas.ContainsKey(identifier)
            ? PlanRecord(identifier).AdditionalProperties?.Identifier
            : null;

    /// <summary>Returns a value of the document as a value of <paramref name="type"/>, or null if it is not one.</summary>
    public ValuePlan? Value(JsonValue value, TypePlan type) => ValuePlanner.Plan(value, type, enums.Find);

    /// <summary>Returns a value of a discriminator, which mappings write as text, or null if <paramref name="type"/> does not have it.</summary>
    public ValuePlan? DiscriminatorValue(string text, TypePlan type) =>
        Value(new JsonValue(JsonValueKind.String, text), type)
        ?? Value(new JsonValue(JsonValueKind.Number, text), type)
        ?? Value(new JsonValue(JsonValueKind.Boolean, text), type);

    /// <summary>Plans the queued models.</summary>
    public void PlanWaiting()
    {
        while (waiting.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            waiting.Dequeue()();
        }
    }

    /// <summary>Returns the type of <paramref name="schema"/>.</summary>
    /// <param name="schema">The schema at its place of use.</param>
    /// <param name="name">The preferred name of a type that is generated for the schema.</param>
    public TypePlan Plan(Schema schema, PreferredName name)
    {
        if (SchemaComposer.IsAlias(schema, out Schema target))
        {
            TypePlan type = schema.Reference is { } reference
                ? PlanReference(reference)
                : Plan(target, name with { IsDescribed = false });
            return schema.Nullable ? OrNull(type) : type;
        }

        if (nesting >= DeepestNesting)
        {
            return BeyondLimit(
                schema,
                $"Arrays, maps and choices are nested more than {DeepestNesting} levels deep here"
            );
        }

        nesting++;
        TypePlan plan = SchemaComposer.IsOnlyParts(schema) ? PlanMerged(schema, name) : PlanComposed(schema, name);
        nesting--;
        return plan;
    }

    /// <summary>Plans a merged type. The same parts result in the same type; otherwise, merging a cycle would not end.</summary>
    private TypePlan PlanMerged(Schema schema, PreferredName name)
    {
        Schema parts = context.Same.Of(schema);
        if (!name.IsOwn && mergedTypes.TryGetValue(parts, out TypePlan? known))
        {
            return known;
        }

        if (mergedTypes.Count >= MostMergedTypes)
        {
            return BeyondLimit(schema, $"The document has more than {MostMergedTypes} combinations of allOf parts");
        }

        return mergedTypes[parts] = PlanComposed(schema, name);
    }

    private TypePlan BeyondLimit(Schema schema, string reason)
    {
        context.Diagnostics.Report(PlanningDiagnostics.BeyondLimit, schema.Pointer, reason);
        return Element;
    }

    /// <summary>Returns the type of a multipart body, a separate record because files are not JSON; null if nothing describes the parts.</summary>
    /// <param name="media">The media type.</param>
    /// <param name="name">The preferred name of the type.</param>
    /// <param name="operation">The operation that sends the body.</param>
    public TypePlan? PlanMultipart(MediaType media, string name, string operation)
    {
        if (new MultipartBody(context, media).Find(operation) is not { } body)
        {
            return null;
        }

        string identifier = context.TypeNames.Take(name, static taken => [taken, MultipartPlanner.WriterName(taken)]);
        waiting.Enqueue(() =>
            multiparts.Add(new MultipartPlanner(context, this, media, identifier, operation).Plan(body))
        );
        return new TypePlan(TypeKind.Record) { Identifier = identifier };
    }

    private TypePlan PlanReference(string reference) =>
        context.Composer.Find(reference) is { } named ? PlanNamed(named) : Element;

    /// <summary>Plans a named schema. Chains of aliases are planned from the end, so that their length does not affect the stack.</summary>
    private TypePlan PlanNamed(NamedSchema named)
    {
        if (namedTypes.TryGetValue(named.Pointer, out TypePlan? known))
        {
            return known;
        }

        Stack<NamedSchema> chain = new();
        HashSet<string> seen = [.. beingPlanned];
        NamedSchema? next = named;
        while (next is not null && !namedTypes.ContainsKey(next.Pointer) && seen.Add(next.Pointer))
        {
            chain.Push(next);
            next = context.Composer.OtherNameOf(next.Schema);
        }

        if (next is not null && seen.Contains(next.Pointer))
        {
            return PlanCircle(chain, next);
        }

        while (chain.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            PlanOne(chain.Pop());
        }

        return namedTypes.TryGetValue(named.Pointer, out TypePlan? type) ? type : Element;
    }

    /// <summary>Reports a cycle of aliases. Without an object in between, it describes nothing.</summary>
    private TypePlan PlanCircle(IEnumerable<NamedSchema> chain, NamedSchema start)
    {
        context.Diagnostics.Report(PlanningDiagnostics.SchemaNamesItself, start.Pointer, start.Name);
        foreach (NamedSchema named in chain)
        {
            namedTypes[named.Pointer] = Element;
        }

        return Element;
    }

    private void PlanOne(NamedSchema named)
    {
        beingPlanned.Add(named.Pointer);
        namedTypes[named.Pointer] = Plan(named.Schema, SchemaNames.Of(named));
        beingPlanned.Remove(named.Pointer);
    }

    private void DeclareModel(NamedSchema named)
    {
        Schema composed = context.Composer.Compose(named.Schema, out string? conflict);
        if (
            conflict is null
            && (
                SchemaShape.Of(composed) is ShapeKind.Record or ShapeKind.Tuple or ShapeKind.Enum
                || choices.IsUnion(composed)
            )
        )
        {
            namedTypes[named.Pointer] = PlanComposed(named.Schema, SchemaNames.Of(named));
        }
    }

    private TypePlan PlanComposed(Schema schema, PreferredName name)
    {
        Schema composed = context.Composer.Compose(schema, out string? conflict);
        if (conflict == FlatSchemas.TooManyLevels)
        {
            return BeyondLimit(schema, conflict);
        }

        if (conflict is not null)
        {
            context.Diagnostics.Report(PlanningDiagnostics.CompositionNotPossible, schema.Pointer, conflict);
            return Element;
        }

        OtherKeywords.Report(composed, context.Diagnostics);
        MisspelledValues.Report(schema, composed, context.Diagnostics);
        TypePlan type = PlanShape(composed, name);
        return composed.Nullable ? OrNull(type) : type;
    }

    private TypePlan PlanShape(Schema schema, PreferredName name) =>
        SchemaShape.Of(schema) switch
        {
            ShapeKind.Record => Record(schema, name),
            ShapeKind.Enum => enums.Plan(schema, name),
            ShapeKind.Choice => choices.Plan(schema, name),
            ShapeKind.List => Collection(TypeKind.List, schema.Items, name.Text + "Item"),
            ShapeKind.Tuple => Tuple(schema, name),
            ShapeKind.Map => Collection(TypeKind.Map, schema.AdditionalProperties.Schema, name.Text + "Value"),
            ShapeKind.Scalar => ScalarTypes.Of(schema, context.Diagnostics),
            ShapeKind.Mixed => choices.PlanMixed(schema, name),
            _ => Element,
        };

    /// <summary>Returns the nullable type. Raw JSON can already be <c>null</c>.</summary>
    public static TypePlan OrNull(TypePlan type) =>
        type.Kind == TypeKind.Element ? type : type with { Nullable = true };

    private TypePlan Collection(TypeKind kind, Schema? item, string name) =>
        context.Collections.Of(kind, item is null ? Element : Plan(item, name));

    private TypePlan Record(Schema schema, PreferredName name) =>
        Model(
            schema,
            name,
            identifier =>
            {
                recordSchemas[identifier] = schema;
                waiting.Enqueue(() => PlanRecord(identifier));
            }
        );

    private TypePlan Tuple(Schema schema, PreferredName name) =>
        Model(
            schema,
            name,
            identifier => waiting.Enqueue(() => records.Add(new TuplePlanner(context, this).Plan(schema, identifier)))
        );

    private TypePlan Model(Schema schema, PreferredName name, Action<string> plan) =>
        shared.Take(
            schema,
            context.Same.OfValue(schema),
            name,
            preferred =>
            {
                string identifier = context.TakeModelName(preferred, ReservedNames.RecordMembers);
                plan(identifier);
                return new TypePlan(TypeKind.Record) { Identifier = identifier };
            }
        );

    /// <summary>Plans a record after its bases, so that their number does not affect the depth of the stack.</summary>
    private RecordPlan PlanRecord(string identifier)
    {
        Stack<string> unplanned = new();
        string? next = identifier;
        while (next is not null && !recordPlans.ContainsKey(next))
        {
            unplanned.Push(next);
            next = context.Inheritance.BaseOf(recordSchemas[next].Pointer) is { } parent ? RecordNameOf(parent) : null;
        }

        while (unplanned.Count > 0)
        {
            string record = unplanned.Pop();
            RecordPlan plan = new RecordPlanner(context, this).Plan(recordSchemas[record], record);
            recordPlans[record] = plan;
            records.Add(plan);
        }

        return recordPlans[identifier];
    }
}
