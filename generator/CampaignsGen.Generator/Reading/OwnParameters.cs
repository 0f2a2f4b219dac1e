using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading;

/// <summary>The parameters of one list, of which no two may be the same, nor describe a body in two ways.</summary>
internal sealed class OwnParameters
{
    private readonly HashSet<(string Name, string Location)> known = [];
    private readonly List<(string Name, string Location, string Place)> bodies = [];

    /// <summary>
    /// False where one of the name is in the list. Headers whose names differ by case alone are one, of which nothing is lost: NestJS lists
    /// those of a controller and of a method so.
    /// </summary>
    public bool Add(string name, string location) => known.Add((name, location));

    /// <summary>A request of 2.0 has one body, or the fields of a form: what stands last counts.</summary>
    public void AddBodyPart(ReadingContext context, string name, string location, string place)
    {
        foreach ((string Name, string Location, string Place) other in bodies)
        {
            if (location == "body" || other.Location == "body")
            {
                string lost = $"The {other.Location} parameter '{other.Name}'";
                string kept = $"the {location} parameter '{name}' after it";
                context.Report(ReadingDiagnostics.TwoDescriptions, other.Place, lost, kept);
            }
        }

        bodies.RemoveAll(other => location == "body" || other.Location == "body");
        bodies.Add((name, location, place));
    }
}
