package org.epistream.domain.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The reports that share one band, and which of them stands for which. What comes of it depends on the reports alone, never on
 * the order in which they came.
 *
 * <p>A stretch of text that more than {@value #MOST} reports share is boilerplate and no sign of copying: such a band joins
 * nothing until it has fewer again. That bounds the work for each report as well.
 */
public final class Copies {
    /** Most reports of a band that is no boilerplate. */
    public static final int MOST = 100;

    private final Map<String, Member> members = new TreeMap<>();

    /**
     * A report of the band.
     *
     * @param leader of all others that it resembles and that outrank it the first, or null
     */
    public record Member(
            String id,
            int partition,
            Signature signature,
            @Nullable Leader leader) {
        Leader self() {
            return new Leader(id, signature.length());
        }

        Member ledBy(@Nullable Leader other) {
            return new Member(id, partition, signature, other);
        }
    }

    /**
     * What a report is in a band.
     *
     * @param leader who stands for it, or null
     * @param followed whether it stands for another one
     */
    public record Standing(@Nullable Leader leader, boolean followed) {
        /** Of a report that resembles no other. */
        public static final Standing ALONE = new Standing(null, false);
    }

    /** @param members as {@link #members()} gave them back, at most one more than {@link #MOST} */
    public Copies(Iterable<Member> members) {
        members.forEach(member -> this.members.put(member.id(), member));
    }

    /** The members with their leaders, by id. */
    public Map<String, Member> members() {
        return Map.copyOf(members);
    }

    /** What each member is that is not alone. */
    public Map<String, Standing> standings() {
        Set<String> followed = new HashSet<>();
        members.values().stream()
                .filter(member -> member.leader() != null)
                .forEach(member -> followed.add(member.leader().id()));
        Map<String, Standing> standings = new HashMap<>();
        for (Member member : members.values()) {
            Standing standing = new Standing(member.leader(), followed.contains(member.id()));
            if (!standing.equals(Standing.ALONE)) {
                standings.put(member.id(), standing);
            }
        }
        return standings;
    }

    /** Takes a report in, in the place of what it was before. */
    public void put(String id, int partition, Signature signature) {
        remove(id);
        Member added = new Member(id, partition, signature, null);
        members.put(id, added);
        if (members.size() > MOST) {
            members.replaceAll((any, member) -> member.ledBy(null));
            return;
        }
        members.put(id, led(added));
        for (Member member : List.copyOf(members.values())) {
            Leader self = added.self();
            if (!member.id().equals(id)
                    && self.outranks(member.self())
                    && (member.leader() == null || self.outranks(member.leader()))
                    && signature.resembles(member.signature())) {
                members.put(member.id(), member.ledBy(self));
            }
        }
    }

    /** Takes a report out, if it is there. */
    public void remove(String id) {
        boolean boilerplate = members.size() > MOST;
        if (members.remove(id) == null || members.size() > MOST) {
            return;
        }
        for (Member member : new ArrayList<>(members.values())) {
            if (boilerplate || member.leader() != null && member.leader().id().equals(id)) {
                members.put(member.id(), led(member));
            }
        }
    }

    private Member led(Member member) {
        Leader best = null;
        for (Member other : members.values()) {
            Leader self = other.self();
            if (!other.id().equals(member.id())
                    && self.outranks(best == null ? member.self() : best)
                    && other.signature().resembles(member.signature())) {
                best = self;
            }
        }
        return member.ledBy(best);
    }
}
