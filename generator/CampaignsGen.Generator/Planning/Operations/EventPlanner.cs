using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents how the events of a response are read.</summary>
/// <param name="Form">The form: by event type, as JSON or as text.</param>
/// <param name="Data">The type of the data.</param>
/// <param name="End">The end of the stream, or null if the document does not specify it.</param>
internal sealed record EventsPlan(ResponseForm Form, TypePlan Data, StreamEndPlan? End);

/// <summary>Plans streams of server-sent events.</summary>
internal sealed class EventPlanner(PlanningContext context, TypePlanner types, string operationId)
{
    private static readonly TypePlan Text = new(TypeKind.String);
    private static readonly TypePlan AnyJson = new(TypeKind.Element);

    /// <param name="media">A media type <c>text/event-stream</c>.</param>
    /// <param name="name">The name of a type that is generated for the data.</param>
    public EventsPlan Plan(MediaType media, string name)
    {
        IReadOnlyList<EventShape> all = new EventShapes(context.Composer).Of(media);
        List<EventShape> events = [.. all.Where(static shape => !IsMereEnd(shape))];
        StreamEndPlan? end = EndOf(media, all);
        if (events.Count == 0)
        {
            return new EventsPlan(ResponseForm.TextEvents, Text, end);
        }

        if (events.Count == 1)
        {
            return Of(events[0], DataOf(events[0], name), end);
        }

        List<TypePlan> data = [.. events.Select((shape, index) => DataOf(shape, NameOf(shape, name, index)))];
        return data.Distinct().Count() == 1 && events.TrueForAll(shape => shape.IsText == events[0].IsText)
                ? Of(events[0], data[0], end)
            : AreToldByType(events) ? ByType(media, events, data, name, end)
            : ByShape(media, events, name, end);
    }

    /// <summary>
    /// Determines whether event types distinguish the events: each belongs to one of them, and at most one is for all
    /// others.
    /// </summary>
    private static bool AreToldByType(List<EventShape> events)
    {
        List<string> all = [.. events.SelectMany(static shape => shape.Types)];
        return events.Count(static shape => shape.Types.Count == 0) <= 1 && all.Distinct().Count() == all.Count;
    }

    private static EventsPlan Of(EventShape shape, TypePlan data, StreamEndPlan? end) =>
        new(shape.IsText ? ResponseForm.TextEvents : ResponseForm.Events, data, end);

    private TypePlan DataOf(EventShape shape, string name) =>
        shape.IsText ? Text
        : shape.Data is { } schema ? types.Plan(schema, name)
        : AnyJson;

    private static string NameOf(EventShape shape, string name, int index) =>
        shape.Types.Count > 0 ? name + Identifier.Pascal(shape.Types[0], "Event") : $"{name}Option{index + 1}";

    private EventsPlan ByType(
        MediaType media,
        List<EventShape> events,
        List<TypePlan> data,
        string name,
        StreamEndPlan? end
    )
    {
        List<EventPlan> plans =
        [
            .. events.Select(
                (shape, index) =>
                    new EventPlan(shape.Types.ToEquatableArray(), data[index] with { Nullable = false })
                    {
                        IsText = shape.IsText,
                    }
            ),
        ];
        string identifier = context.TakeModelName(name, ReservedNames.UnionMembers);
        Schema place = new(LinePlanner.ItemOf(media, context.Composer)!.Pointer);
        types.Later(identifier, taken => new UnionPlanner(types, context).PlanEvents(place, plans, taken));
        return new EventsPlan(ResponseForm.EventsByType, new TypePlan(TypeKind.Union) { Identifier = identifier }, end);
    }

    /// <summary>
    /// Plans events that do not specify their types. The data distinguishes them; text among JSON cannot be distinguished.
    /// </summary>
    private EventsPlan ByShape(MediaType media, List<EventShape> events, string name, StreamEndPlan? end)
    {
        Schema choice = LinePlanner.ItemOf(media, context.Composer)!;
        if (events.Exists(static shape => shape.Data is null))
        {
            context.Diagnostics.Report(PlanningDiagnostics.EventDataIsText, choice.Pointer, operationId);
            return new EventsPlan(ResponseForm.TextEvents, Text, end);
        }

        Schema data = new(choice.Pointer) { OneOf = events.Select(static shape => shape.Data!).ToEquatableArray() };
        return new EventsPlan(ResponseForm.Events, types.Plan(data, name), end);
    }

    /// <summary>Determines whether the event is only a text that ends the stream, which is not returned.</summary>
    private static bool IsMereEnd(EventShape shape) => shape is { EndsStream: true, IsText: true, OnlyData: not null };

    private static StreamEndPlan? EndOf(MediaType media, IReadOnlyList<EventShape> events)
    {
        string? data = media.StreamEnd ?? events.FirstOrDefault(IsMereEnd)?.OnlyData;
        EquatableArray<string> last = events
            .Where(static shape => shape.EndsStream && !IsMereEnd(shape))
            .SelectMany(static shape => shape.Types)
            .ToEquatableArray();
        return data is null && last.Count == 0 ? null : new StreamEndPlan(data, last);
    }
}
